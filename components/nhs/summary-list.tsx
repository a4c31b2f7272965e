import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { SummaryListRow, type SummaryRow } from './summary-list-row';

export type SummaryListProps = {
  rows: readonly SummaryRow[];
  hasBorder?: boolean;
  /** False inside a card, whose own edge is enough. */
  hasLastRowBorder?: boolean;
  /** The heading of the card around the list, read after the hidden words of every link. */
  within?: ReactNode;
  className?: string;
};

/** Questions with their answers, or facts with their names. */
export function SummaryList(props: SummaryListProps) {
  const { rows, hasBorder = true, hasLastRowBorder = true, within, className } = props;
  const hasActions = rows.some(({ actions }) => actions?.length);
  const name = classNames(
    'nhsuk-summary-list',
    !hasBorder && 'nhsuk-summary-list--no-border',
    hasBorder && !hasLastRowBorder && 'nhsuk-summary-list--no-last-row-border',
    className,
  );
  return (
    <dl className={name}>
      {rows.map((row, index) => (
        <SummaryListRow
          key={row.id ?? `${index} ${row.term}`}
          row={row}
          within={within}
          isMissingActions={hasActions && !row.actions?.length}
        />
      ))}
    </dl>
  );
}
