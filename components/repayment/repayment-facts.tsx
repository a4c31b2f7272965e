import { SummaryList, type SummaryRow } from '@/components/nhs/summary-list';
import type { RepaymentView } from '@/lib/repayment/queries/repayment-view';
import { groundName, statusName, stepName } from './repayment-text';

/** What a repayment is about, what is asked and what is left. For staff. */
export function RepaymentFacts({ view, spendingHref }: { view: RepaymentView; spendingHref: string | null }) {
  const { about, left, received, payBy, daysLeft } = view;
  return (
    <SummaryList
      rows={[
        { term: 'Status', value: <strong>{statusName(view)}</strong> },
        { term: 'Amount', value: view.amount },
        ...row('Received', received),
        ...row('Left to pay', received ? left : null),
        ...row('Pay by', payBy),
        ...row('Days left when it stopped', daysLeft === null ? null : String(daysLeft)),
        { term: 'Ground', value: groundName(view.ground) },
        ...(about ? [{ term: 'Spending', value: <Spending about={about} href={spendingHref} /> }] : []),
        ...row('Paid of their own, not asked back', about?.own ?? null),
        { term: 'What was found', value: view.words },
        { term: 'Opened by', value: `${view.openedBy}, ${view.openedOn}` },
        { term: 'Who pays', value: view.payer },
      ]}
    />
  );
}

type About = NonNullable<RepaymentView['about']>;

function Spending({ about, href }: { about: About; href: string | null }) {
  const text = `${about.amount} to ${about.paidTo}, ${about.spentOn}`;
  return href ? <a href={`${href}/${about.spendingId}`}>{text}</a> : text;
}

function row(term: string, value: string | null): SummaryRow[] {
  return value === null ? [] : [{ term, value }];
}

/** Every step, in their order. None is ever removed. */
export function RepaymentSteps({ steps }: Pick<RepaymentView, 'steps'>) {
  if (steps.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">What happened</h2>
      <ol className="nhsuk-list nhsuk-list--number">
        {steps.map((made) => (
          <li key={made.number}>
            {`${made.by} ${stepName(made)}, ${made.on}`}
            {made.words && <span className="app-line">{made.words}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}

type MoneyProps = Pick<RepaymentView, 'money'> & {
  /** Where a record is taken back; null: not the reader's to do. */
  backHref: ((moneyId: string) => string) | null;
};

/** What came in, with the records that were taken back. */
export function RepaymentMoney({ money, backHref }: MoneyProps) {
  if (money.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Money that came in</h2>
      <ul className="nhsuk-list">
        {money.map(({ id, amount, on, words, by, takenBack }) => (
          <li key={id}>
            <strong>{amount}</strong>
            {`, ${on}: ${words} (${by})`}
            {takenBack && <span className="app-line">{`Taken back: ${takenBack}`}</span>}
            {!takenBack && backHref && (
              <span className="app-line">
                <a href={backHref(id)}>{`Take back the record of ${amount}`}</a>
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
