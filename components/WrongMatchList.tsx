/**
 * The matches that a person called wrong, newest first, each with the way back; and the way to hand them
 * to the author of a pack. It keeps nothing and writes no file: both are up to the wiring.
 */
import { useRef } from "preact/hooks";
import type { ListedWrong } from "../browser/messages.ts";
import { formatDate } from "./format-date.ts";
import { langAttribute, UNKNOWN_LANG } from "./lang-attribute.ts";
import type { OptionsProps, Translate } from "./types.ts";

export interface WrongMatchListProps
  extends Pick<OptionsProps, "undone" | "t" | "lang" | "onUndo" | "onExport"> {
  wrong: ListedWrong[];
  isFailed: boolean;
}

export function WrongMatchList(props: WrongMatchListProps) {
  const { wrong, undone, isFailed, t, lang, onUndo, onExport } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const withAddress = useRef<HTMLInputElement>(null);
  // The button that was pressed goes with its sentence; the heading is there whatever is left.
  const undo = (id: string) => {
    heading.current?.focus({ preventScroll: true });
    onUndo(id);
  };
  return (
    <section class="wrong">
      <h2 ref={heading} tabIndex={-1}>
        {t("wrong.title")}
      </h2>
      <p class="says">{t("wrong.intro")}</p>
      <p role="status" class="status">
        {isFailed ? t("wrong.failed") : undone && t("wrong.undone")}
      </p>
      {wrong.length === 0 ? (
        <p class="none">{t("wrong.empty")}</p>
      ) : (
        <>
          <ul class="wrong-list">
            {wrong.map((one) => (
              <WrongItem key={one.id} one={one} t={t} lang={lang} onUndo={() => undo(one.id)} />
            ))}
          </ul>
          <div class="export">
            <button type="button" onClick={() => onExport(withAddress.current?.checked ?? false)}>
              {t("wrong.export")}
            </button>
            <label>
              <input type="checkbox" ref={withAddress} />
              <span>{t("wrong.exportAddress")}</span>
            </label>
            <p class="says">{t("wrong.exportSays")}</p>
          </div>
        </>
      )}
    </section>
  );
}

function WrongItem({
  one,
  t,
  lang,
  onUndo,
}: {
  one: ListedWrong;
  t: Translate;
  lang: string;
  onUndo(): void;
}) {
  const claim = one.claimText;
  const bare = /["“”«»„]/.test(one.sentence);
  return (
    <li>
      <p class="page-words">
        {!bare && t("quote.open")}
        <q lang={one.lang ? langAttribute(one.lang, lang) : UNKNOWN_LANG}>{one.sentence}</q>
        {!bare && t("quote.close")}
      </p>
      <p>
        <span class="label">{t("claim.label")}</span>{" "}
        {claim ? (
          <span lang={langAttribute(claim.lang, lang)}>{claim.text}</span>
        ) : (
          <span class="label">{t("wrong.claimGone")}</span>
        )}
      </p>
      <p class="where">
        <span class="detail">
          <PageLink title={one.title} address={one.address} />
        </span>
        <span class="detail">{t("wrong.date", { date: formatDate(one.date, lang) })}</span>
      </p>
      <button type="button" aria-label={t("wrong.undoName", { sentence: one.sentence })} onClick={onUndo}>
        {t("wrong.undo")}
      </button>
    </li>
  );
}

/** Only addresses of the web are links. */
function PageLink({ title, address }: { title: string; address: string }) {
  const name = title.trim() || address;
  if (!/^https?:\/\//.test(address)) return <span lang={UNKNOWN_LANG}>{name}</span>;
  return (
    <a href={address} title={address} target="_blank" rel="noopener noreferrer" lang={UNKNOWN_LANG}>
      {name}
    </a>
  );
}
