import { DueCell } from '@/components/case/due-cell';
import { ListTable } from '@/components/lists/list-table';
import type { PlainDate } from '@/lib/core/plain-date';

type Item = {
  id: string;
  person: string;
  budgetHref: string;
  what: string;
  /** Link to the next step; null if another user must take it. */
  href: string | null;
  amount: string;
  dueOn: PlainDate;
};

/** The payments that wait for approval or release, soonest due first. */
export function PaymentsWaiting({ items, today }: { items: readonly Item[]; today: PlainDate }) {
  return (
    <section className="app-section">
      <h2 className="nhsuk-heading-m">Payments waiting</h2>
      {items.length === 0 ? (
        <p>No payments are waiting to be approved or released.</p>
      ) : (
        <ListTable
          caption="Payments waiting, soonest due first"
          columns={[
            { key: 'person', text: 'Person' },
            { key: 'what', text: 'Next step' },
            { key: 'due', text: 'Due' },
            { key: 'amount', text: 'Amount', isNumeric: true },
          ]}
          rows={items.map(({ id, person, budgetHref, what, href, amount, dueOn }) => ({
            key: id,
            cells: [
              <a key="person" href={budgetHref} aria-label={`${person}, payment of ${amount}`}>
                {person}
              </a>,
              href ? (
                <a key="what" href={href} aria-label={`${what} ${amount} for ${person}`}>
                  {what}
                </a>
              ) : (
                what
              ),
              <DueCell key="due" dueOn={dueOn} today={today} />,
              amount,
            ],
          }))}
        />
      )}
      <p>
        <a href="/commissioner/payments">See all payments</a>
      </p>
    </section>
  );
}
