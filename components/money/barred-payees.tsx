import { Details } from '@/components/nhs/details';
import type { PayeeCandidate } from '@/lib/money/rules/payee';
import { barText, candidateText } from './payee-text';

type Props = { candidates: readonly PayeeCandidate[]; summary?: string };

/** Who cannot be paid, and why. Nothing where everyone can. */
export function BarredPayees({ candidates, summary = 'Who cannot be paid, and why' }: Props) {
  const barred = candidates.flatMap((one) => (one.bar === null ? [] : [{ ...one, bar: one.bar }]));
  if (barred.length === 0) return null;
  return (
    <Details summary={summary}>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {barred.map((one) => (
          <li key={one.choice.id}>{`${candidateText(one)}: ${barText(one.bar)}.`}</li>
        ))}
      </ul>
    </Details>
  );
}
