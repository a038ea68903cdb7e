/**
 * A folded list of statements that are not marked on the page: its name, how many, and a line on
 * what they are.
 */
import { StatementList, type StatementListProps } from "./StatementList.tsx";

export interface StatementGroupProps extends StatementListProps {
  note: string;
}

export function StatementGroup({ note, ...list }: StatementGroupProps) {
  if (list.marks.length === 0) return null;
  return (
    <details class="group">
      <summary>
        <span>{list.label}</span> <span class="count">{list.marks.length}</span>
      </summary>
      <p class="note">{note}</p>
      <StatementList {...list} />
    </details>
  );
}
