/**
 * What was not read or not compared, one plain line for each reason, so that silence is never taken
 * for a result.
 */
import type { Unread } from "../matching/types.ts";
import { languageName } from "./display-names.ts";
import type { Translate } from "./types.ts";

export interface UnreadLinesProps {
  unread: Unread[];
  t: Translate;
  lang: string;
}

export function UnreadLines({ unread, t, lang }: UnreadLinesProps) {
  if (unread.length === 0) return null;
  return (
    <section class="unread">
      <h2>{t("unread.title")}</h2>
      <ul>
        {unread.map((one) => (
          <li key={`${one.reason} ${one.detail ?? ""}`}>{line(one, t, lang)}</li>
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
