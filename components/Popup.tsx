/**
 * The toolbar popup: the page's summary for a person in a hurry, then the statements in reading order.
 * It asks nothing of the browser; what a click does is up to the wiring.
 */
import { AccessState, always } from "./AccessState.tsx";
import { EmptyState } from "./EmptyState.tsx";
import { groupMarks } from "./mark-groups.ts";
import { PopupSummary } from "./PopupSummary.tsx";
import { StatementGroup } from "./StatementGroup.tsx";
import { StatementList } from "./StatementList.tsx";
import type { PopupProps } from "./types.ts";
import { UnreadLines } from "./UnreadLines.tsx";

export function Popup(props: PopupProps) {
  return (
    <main class="fo popup" lang={props.lang}>
      {props.access === "running" && props.state?.status === "done" ? (
        <Result {...props} />
      ) : (
        <AccessState {...props} />
      )}
      <p class="colophon">
        <button type="button" onClick={props.onOptions}>
          {props.t("options.open")}
        </button>
      </p>
    </main>
  );
}

function Result(props: PopupProps) {
  const { host, canAlwaysScan, state, claims, packs, claimCount, t, lang, onReveal, onAlwaysScan } = props;
  const { marked, opposite, possible } = groupMarks(state?.marks ?? []);
  const titles = packs.filter((pack) => pack.state === "ready").map(({ title }) => title);
  const compared = {
    sentences: state?.sentences ?? 0,
    claims: state?.claims || claimCount,
    packs: titles,
    t,
    lang,
  };
  const list = { claims, t, lang, onReveal };
  return (
    <>
      {marked.length > 0 ? <PopupSummary marks={marked} {...compared} /> : <EmptyState {...compared} />}
      {marked.length > 0 && <StatementList marks={marked} label={t("list.marked")} {...list} />}
      <StatementGroup marks={opposite} label={t("list.opposite")} note={t("list.oppositeNote")} {...list} />
      <StatementGroup marks={possible} label={t("list.possible")} note={t("list.possibleNote")} {...list} />
      <UnreadLines
        unread={state?.unread ?? []}
        packs={packs.filter((pack) => pack.state !== "ready")}
        t={t}
        lang={lang}
      />
      {canAlwaysScan && (
        <footer>
          <button type="button" onClick={onAlwaysScan}>
            {always(host, t)}
          </button>
        </footer>
      )}
    </>
  );
}
