import { ListTable } from '@/components/lists/list-table';
import type { HomeRefund } from '@/lib/challenge/queries/refunds-waiting';
import { formatDay } from '@/lib/core/plain-date';
import { refundName } from './refund-text';

/** The refunds of care costs to confirm, the longest waiting first. */
export function RefundsWaiting({ items }: { items: readonly HomeRefund[] }) {
  return (
    <section className="app-section">
      <h2 className="nhsuk-heading-m">Refunds to confirm</h2>
      {items.length === 0 ? (
        <p>No refunds of care costs are waiting to be confirmed.</p>
      ) : (
        <ListTable
          caption="Refunds to confirm, longest waiting first"
          columns={[
            { key: 'person', text: 'Person' },
            { key: 'what', text: 'What for' },
            { key: 'days', text: 'Days of care' },
          ]}
          rows={items.map((item) => ({
            key: `${item.caseId} ${item.kind} ${item.lastDay}`,
            cells: [
              <a
                key="person"
                href={`/commissioner/cases/${item.caseId}/refund`}
                aria-label={`${item.person}, ${refundName(item.kind).toLowerCase()}`}
              >
                {item.person}
              </a>,
              item.isForSecond ? `${refundName(item.kind)}: second officer` : refundName(item.kind),
              daysOf(item),
            ],
          }))}
        />
      )}
    </section>
  );
}

/** Both ends inclusive. Finance chooses one of two first days. */
function daysOf({ firstDays, lastDay }: HomeRefund): string {
  return `From ${firstDays.map(formatDay).join(' or ')} to ${formatDay(lastDay)}`;
}
