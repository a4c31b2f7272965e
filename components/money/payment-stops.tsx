import { WarningCallout } from '@/components/nhs/warning-callout';

type Stop = { sentence: string; isAfter: boolean; isUntilMended: boolean };

type Props = {
  stops: readonly Stop[];
  hasReason: boolean;
  /** Someone else is the payee now. */
  isForFormerPayee: boolean;
};

/** What stops a payment, and what may still be done with it. Nothing where nothing does. */
export function PaymentStops({ stops, hasReason, isForFormerPayee }: Props) {
  if (isForFormerPayee)
    return (
      <WarningCallout heading="Someone else is the payee now" headingLevel={2}>
        <p>This payment cannot be paid. Cancel it, and propose it again to the new payee.</p>
      </WarningCallout>
    );
  if (stops.length === 0) return null;
  return (
    <WarningCallout heading="Payments are stopped" headingLevel={2}>
      {stops.map(({ sentence }) => (
        <p key={sentence}>{`${sentence}.`}</p>
      ))}
      <p>{wayOn(stops, hasReason)}</p>
    </WarningCallout>
  );
}

function wayOn(stops: readonly Stop[], hasReason: boolean): string {
  if (stops.some(({ isAfter }) => isAfter))
    return 'This payment is for days after that, so it cannot be paid. If some of it is owed, cancel it and propose a payment up to that day.';
  if (stops.some(({ isUntilMended }) => isUntilMended))
    return 'This payment cannot be paid until that is done.';
  return hasReason
    ? 'This payment is for days up to then. Someone has said why it is owed, so it can go on.'
    : 'This payment is for days up to then. It can go on if the approver says why it is owed.';
}
