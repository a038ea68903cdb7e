/**
 * What was not read or not compared, one plain line for each reason, so that silence is never taken
 * for a result.
 */
import type { ListedPack } from "../browser/messages.ts";
import type { Unread } from "../matching/types.ts";
import { languageName } from "./display-names.ts";
import type { Translate } from "./types.ts";

export interface UnreadLinesProps {
  unread: Unread[];
  /** Packs that the page was not compared with. */
  packs: ListedPack[];
  t: Translate;
  lang: string;
}

export function UnreadLines({ unread, packs, t, lang }: UnreadLinesProps) {
  if (unread.length + packs.length === 0) return null;
  return (
    <section class="unread">
      <h2>{t("unread.title")}</h2>
      <ul>
        {unread.map((one) => (
          <li key={`${one.reason} ${one.detail ?? ""}`}>{line(one, t, lang)}</li>
        ))}
        {packs.map(({ id, title, state }) => (
          <li key={id}>
            {t(typeof state === "object" && "fault" in state ? "unread.packFault" : "unread.pack", { title })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function line({ reason, count, detail }: Unread, t: Translate, lang: string): string {
  if (reason === "language" && detail)
    return t("unread.languageNamed", { count, language: languageName(detail, lang) });
  if (reason === "frame" && detail) return t("unread.frameNamed", { count, host: detail });
  return t(`unread.${reason}`, { count });
}
