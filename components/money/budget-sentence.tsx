import { formatPence, type Pence } from '@/lib/core/money';

type Props = {
  position: { agreed: Pence; paidOut: Pence; spent: Pence; left: Pence };
  startsOn: string;
  endsOn: string;
};

/** A budget in one sentence, for staff. */
export function BudgetSentence({ position: { agreed, paidOut, spent, left }, startsOn, endsOn }: Props) {
  return (
    <p className="nhsuk-lede-text">
      {`${formatPence(agreed)} was agreed for ${startsOn} to ${endsOn}. `}
      {`${formatPence(paidOut)} has been paid out, ${formatPence(spent)} has been spent and ${formatPence(left)} is left.`}
    </p>
  );
}
