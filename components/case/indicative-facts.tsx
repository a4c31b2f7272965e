import { Details } from '@/components/nhs/details';
import { SummaryList } from '@/components/nhs/summary-list';

export type IndicativeFactsProps = {
  id: string;
  weekly: string | null;
  weeks: number;
  weeksCost: string;
  oneOff: string | null;
  oneOffFor: string | null;
  contingencyWeeks: number;
  contingency: string | null;
  total: string;
  method: string;
  setOn: string;
  setByName: string;
  informedOn: string | null;
  informedHow: string | null;
  informedByName: string | null;
};

/**
 * The amount in force with the sum that makes it, and when and how the person was informed. Earlier amounts
 * stay readable.
 */
export function IndicativeFacts({ amounts }: { amounts: readonly IndicativeFactsProps[] }) {
  const current = amounts.at(-1);
  if (!current) return null;
  const earlier = amounts.slice(0, -1).reverse();
  return (
    <>
      <SummaryList
        rows={[
          ...sumRows(current),
          ...howRows(current),
          { term: 'Shared with the person', value: informedText(current) },
        ]}
      />
      {earlier.length > 0 && (
        <Details summary={earlier.length === 1 ? 'One earlier amount' : `${earlier.length} earlier amounts`}>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {earlier.map((amount) => (
              <li key={amount.id}>
                {amount.total}, set on {amount.setOn} by {amount.setByName}. {informedText(amount)}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function sumRows({ total, ...amount }: IndicativeFactsProps) {
  return [
    { term: 'Total', value: <strong className="app-number">{total}</strong> },
    ...(amount.weekly
      ? [
          {
            term: 'Weekly amount',
            value: `${amount.weekly} for ${weeks(amount.weeks)} is ${amount.weeksCost}`,
          },
        ]
      : []),
    ...(amount.oneOff
      ? [{ term: 'One-off costs', value: [amount.oneOff, amount.oneOffFor].filter(Boolean).join(' for ') }]
      : []),
    ...(amount.contingency
      ? [
          {
            term: 'Contingency',
            value: `${weeks(amount.contingencyWeeks)} of the weekly amount is ${amount.contingency}`,
          },
        ]
      : []),
  ];
}

function howRows({ method, setByName, setOn }: IndicativeFactsProps) {
  return [
    { term: 'How it was worked out', value: method },
    { term: 'Set by', value: `${setByName}, ${setOn}` },
  ];
}

function informedText({ informedOn, informedHow, informedByName }: IndicativeFactsProps): string {
  return informedOn
    ? `Shared with the person on ${informedOn} by ${informedByName}. ${informedHow}.`
    : 'Not shared with the person yet.';
}

function weeks(count: number): string {
  return count === 1 ? '1 week' : `${count} weeks`;
}
