import type { ReactNode } from 'react';
import { type Action, ActionAnchor } from './action';
import { classNames } from './class-names';

export type SummaryRow = {
  id?: string;
  term: ReactNode;
  /** Never empty: say "Not provided" where nothing was answered. */
  value: ReactNode;
  actions?: readonly Action[];
  hasBorder?: boolean;
  className?: string;
};

type Props = { row: SummaryRow; within?: ReactNode; isMissingActions?: boolean };

/** One fact with its name and the links that change it. */
export function SummaryListRow({ row, within, isMissingActions }: Props) {
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
