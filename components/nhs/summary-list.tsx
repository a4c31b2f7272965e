import type { ReactNode } from 'react';
import { type Action, ActionAnchor, Card, type CardProps } from './card';
import { classNames } from './class-names';

type SummaryListProps = {
  rows: readonly SummaryRow[];
  hasBorder?: boolean;
  /** False inside a card: its own edge is enough. */
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

export type SummaryRow = {
  id?: string;
  term: ReactNode;
  /** Never empty: say "Not provided" where nothing was answered. */
  value: ReactNode;
  actions?: readonly Action[];
  hasBorder?: boolean;
  className?: string;
};

type SummaryListRowProps = { row: SummaryRow; within?: ReactNode; isMissingActions?: boolean };

/** One fact with its name and the links that change it. */
function SummaryListRow({ row, within, isMissingActions }: SummaryListRowProps) {
  const name = classNames(
    'nhsuk-summary-list__row',
    isMissingActions && 'nhsuk-summary-list__row--no-actions',
    row.hasBorder === false && 'nhsuk-summary-list__row--no-border',
    row.className,
  );
  return (
    <div className={name} id={row.id}>
      <dt className="nhsuk-summary-list__key">{row.term}</dt>
      <dd className="nhsuk-summary-list__value">{row.value}</dd>
      <RowActions actions={row.actions ?? []} within={within} />
    </div>
  );
}

function RowActions({ actions, within }: { actions: readonly Action[]; within?: ReactNode }) {
  const [first, ...others] = actions;
  if (!first) return null;
  return (
    <dd className="nhsuk-summary-list__actions">
      {others.length === 0 ? (
        <ActionAnchor {...first} within={within} />
      ) : (
        <ul className="nhsuk-summary-list__actions-list">
          {actions.map((action) => (
            <li key={`${action.href} ${action.text}`} className="nhsuk-summary-list__actions-list-item">
              <ActionAnchor {...action} within={within} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  );
}

type SummaryCardProps = Omit<CardProps, 'children'> &
  Pick<SummaryListProps, 'rows' | 'hasBorder' | 'hasLastRowBorder'>;

/** A summary list in a card of its own, for one of several things of a kind. */
export function SummaryCard(props: SummaryCardProps) {
  const { rows, hasBorder, hasLastRowBorder = false, ...card } = props;
  return (
    <Card {...card}>
      <SummaryList
        rows={rows}
        hasBorder={hasBorder}
        hasLastRowBorder={hasLastRowBorder}
        within={card.heading}
      />
    </Card>
  );
}
