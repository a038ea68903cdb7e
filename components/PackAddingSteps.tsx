/** How far the pack is that is being added, and what is wrong with one that was not. */
import type { PackAdding, PackRefusal } from "../library/add-pack.ts";
import { Progress } from "./Progress.tsx";
import type { Translate } from "./types.ts";

export function PackAddingStep({
  adding,
  t,
  lang,
}: {
  adding: Exclude<PackAdding, { refused: unknown }>;
  t: Translate;
  lang: string;
}) {
  if ("at" in adding) {
    if (adding.at !== "keeping") return <>{t(`packs.${adding.at}`)}</>;
    const { claims, of } = adding;
    return (
      <>
        {t("packs.keeping")}
        <Progress value={claims} of={of} label={t("packs.keeping")} lang={lang} />
      </>
    );
  }
  const { title, claims, version, before } = adding.added;
  const values = { title: title[lang as "en" | "es"] ?? title.en ?? title.es ?? "", count: claims, version };
  return <>{before === null ? t("packs.wasAdded", values) : t("packs.wasReplaced", { ...values, before })}</>;
}

export function PackRefused({ refused, t }: { refused: PackRefusal; t: Translate }) {
  return (
    <div role="alert" class="fault">
      <p>{words(refused, t)}</p>
      {refused.kind === "faults" && (
        <ul class="pack-faults" lang="en">
          {refused.faults.map(({ pointer, problem, mend }) => (
            <li key={`${pointer} ${problem}`}>
              <code>{pointer || "/"}</code> {problem}. {mend}
            </li>
          ))}
        </ul>
      )}
      {refused.kind === "syntax" && (
        <p lang="en">
          {refused.fault.problem}. {refused.fault.mend}
        </p>
      )}
    </div>
  );
}

function words(refused: PackRefusal, t: Translate): string {
  switch (refused.kind) {
    case "syntax":
      return t("packs.syntax", { line: refused.fault.line, column: refused.fault.column });
    case "faults":
      return t(refused.count > refused.faults.length ? "packs.manyFaults" : "packs.faults", {
        count: refused.count,
        shown: refused.faults.length,
      });
    case "built-in":
      return t("packs.sameAsBuiltIn", { id: refused.id });
    case "storage":
      return t(refused.name === "QuotaExceededError" ? "packs.full" : "packs.notKept", {
        name: refused.name,
      });
    case "file":
      return t("packs.file");
  }
}
