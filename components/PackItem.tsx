/** One claim pack in the list: what it is, how far it is, and the way to take it away. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ListedPack } from "../browser/messages.ts";
import { formatDate } from "./format-date.ts";
import { Progress } from "./Progress.tsx";
import type { Translate } from "./types.ts";

export function PackItem({
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
  const { title, version, claimCount, comparedCount, isBuiltIn, added } = pack;
  return (
    <li>
      <h3>{title}</h3>
      <p class="where">
        <span class="detail">{t("compared.claims", { count: claimCount })}</span>
        {comparedCount < claimCount && (
          <span class="detail">{t("packs.notCompared", { count: claimCount - comparedCount })}</span>
        )}
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
