import { SummaryList } from '@/components/nhs/summary-list';
import { type PaymentRow, PaymentTable } from './payment-table';

export type PaymentContextProps = {
  services: readonly { service: string; amount: string; isWeekly: boolean }[];
  weekly: string | null;
  agreed: string;
  runs: string;
  part: { amount: string; committed: string };
  share: { days: number; amount: string };
  last: readonly PaymentRow[];
  overlaps: readonly PaymentRow[];
};

type Props = { context: PaymentContextProps; hrefOf: (paymentId: string) => string };

/** What an approver compares a payment with: the same days paid before, the plan, and the last payments. */
export function PaymentContext({ context, hrefOf }: Props) {
  const { services, weekly, agreed, runs, part, share, last, overlaps } = context;
  return (
    <>
      {overlaps.length > 0 && (
        <PaymentTable
          caption="Other payments for some of the same days"
          payments={overlaps}
          hrefOf={hrefOf}
        />
      )}
      <h2 className="nhsuk-heading-m">What the plan says</h2>
      <SummaryList
        rows={[
          { term: 'Budget', value: `${agreed} for ${runs}${weekly ? `, ${weekly} a week` : ''}` },
          { term: 'This part', value: `${part.amount}, of which ${part.committed} is not paid out` },
          {
            term: `For these ${share.days} ${share.days === 1 ? 'day' : 'days'}`,
            value: `About ${share.amount}, if the part is paid evenly`,
          },
          ...services.map(({ service, amount, isWeekly }) => ({
            term: service,
            value: `${amount} ${isWeekly ? 'each week' : 'once'}`,
          })),
        ]}
      />
      {last.length === 0 ? (
        <p>This is the first payment from this part.</p>
      ) : (
        <PaymentTable caption="Last payments from this part" payments={last} hrefOf={hrefOf} />
      )}
    </>
  );
}
