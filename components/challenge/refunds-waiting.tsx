import { Table } from '@/components/nhs/table';
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
        <Table
          caption="Refunds to confirm, longest waiting first"
          isCaptionHidden
          isResponsive
          isCompact
          isFirstCellHeader
          columns={[
            { key: 'person', text: 'Person' },
            { key: 'what', text: 'What for' },
            { key: 'days', text: 'Days of care' },
          ]}
          rows={items.map((item) => ({
            key: `${item.caseId} ${item.kind}`,
            cells: [
              <span key="person" className="app-stack">
                <a href={`/commissioner/cases/${item.caseId}/refund`}>
                  {item.person}
                  <span className="nhsuk-u-visually-hidden">, {refundName(item.kind).toLowerCase()}</span>
                </a>
              </span>,
              refundName(item.kind),
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
