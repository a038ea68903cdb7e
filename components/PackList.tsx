/**
 * The claim packs that pages are compared with: how far each one is, and the way to add one out of a file or to take one away. Files
 * and storage are the wiring's.
 */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ListedPack } from "../browser/messages.ts";
import type { PackAdding, PackRefusal } from "../library/add-pack.ts";
import { formatDate } from "./format-date.ts";
import { Progress } from "./Progress.tsx";
import type { OptionsProps, Translate } from "./types.ts";

export type PackListProps = Pick<
  OptionsProps,
  "packs" | "adding" | "t" | "lang" | "onAddPack" | "onRemovePack"
> & { isFailed: boolean };

export function PackList({ packs, adding, isFailed, t, lang, onAddPack, onRemovePack }: PackListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isBusy = adding !== null && "at" in adding;
  return (
    <section class="packs">
      <h2 ref={heading} tabIndex={-1}>
        {t("packs.title")}
      </h2>
      <p class="says">{t("packs.intro")}</p>
      {isFailed && (
        <p role="alert" class="fault">
          {t("packs.failed")}
        </p>
      )}
      <ul class="pack-list">
        {(packs ?? []).map((pack) => (
          <PackItem
            key={pack.id}
            pack={pack}
            t={t}
            lang={lang}
            onRemove={() => {
              // The button goes with its pack; the heading is there whatever is left.
              heading.current?.focus({ preventScroll: true });
              onRemovePack(pack.id);
            }}
          />
        ))}
      </ul>
      <div class="add">
        <label class={isBusy ? "file busy" : "file"}>
          <input
            type="file"
            accept=".json,application/json"
            class="unseen"
            disabled={isBusy}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              // The same file again, mended, is a change, too.
              currentTarget.value = "";
              if (file) onAddPack(file);
            }}
          />
          <span>{t("packs.add")}</span>
        </label>
        <p class="says">{t("packs.addSays")}</p>
      </div>
      <p role="status" class="status">
        {adding && !("refused" in adding) && <Step adding={adding} t={t} lang={lang} />}
      </p>
      {adding && "refused" in adding && <Refusal refused={adding.refused} t={t} />}
    </section>
  );
}

function PackItem({
  pack,
  t,
  lang,
  onRemove,
}: {
  pack: ListedPack;
  t: Translate;
  lang: string;
  onRemove(): void;
}) {
  const { title, version, claimCount, isBuiltIn, added } = pack;
  return (
    <li>
      <h3>{title}</h3>
      <p class="where">
        <span class="detail">{t("compared.claims", { count: claimCount })}</span>
        <span class="detail">{t("packs.version", { version })}</span>
        <span class="detail">
          {isBuiltIn || added === null
            ? t("packs.builtIn")
            : t("packs.added", { date: formatDate(added, lang) })}
        </span>
      </p>
      <PackState pack={pack} t={t} lang={lang} />
      {!isBuiltIn && <RemoveButton title={title} t={t} onRemove={onRemove} />}
    </li>
  );
}

function PackState({
  pack: { state, claimCount, title },
  t,
  lang,
}: {
  pack: ListedPack;
  t: Translate;
  lang: string;
}) {
  if (state === "ready") return null;
  if (state === "waiting") return <p class="pack-state">{t("packs.waiting")}</p>;
  if ("fault" in state) return <p class="fault">{t("packs.fault", { fault: state.fault })}</p>;
  const label = t("packs.compiling", { count: claimCount, done: state.compiled });
  return (
    <div class="pack-state">
      <p>{label}</p>
      <Progress
        value={state.compiled}
        of={claimCount}
        label={t("packs.compilingName", { title })}
        lang={lang}
      />
    </div>
  );
}

/** Asks once more: what is taken away is gone from this browser. */
function RemoveButton({ title, t, onRemove }: { title: string; t: Translate; onRemove(): void }) {
  const [isAsking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    if (isAsking) keep.current?.focus();
    else if (wasAsking.current) first.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking)
    return (
      <button
        type="button"
        ref={first}
        aria-label={t("packs.removeName", { title })}
        onClick={() => setAsking(true)}
      >
        {t("packs.remove")}
      </button>
    );
  return (
    <p class="sure">
      <span>{t("packs.removeSure")}</span>
      <button type="button" onClick={onRemove}>
        {t("packs.removeYes")}
      </button>
      <button type="button" ref={keep} onClick={() => setAsking(false)}>
        {t("packs.removeNo")}
      </button>
    </p>
  );
}

function Step({
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

function Refusal({ refused, t }: { refused: PackRefusal; t: Translate }) {
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
