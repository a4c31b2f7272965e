import { WarningCallout } from '@/components/nhs/warning-callout';

type Stop = { sentence: string; isAfter: boolean };

/** What stops a payment, and what may still be done with it. Nothing where nothing does. */
export function PaymentStops({ stops, hasReason }: { stops: readonly Stop[]; hasReason: boolean }) {
  if (stops.length === 0) return null;
  const isAfter = stops.some((stop) => stop.isAfter);
  return (
    <WarningCallout heading="Payments are stopped" headingLevel={2}>
      {stops.map(({ sentence }) => (
        <p key={sentence}>{`${sentence}.`}</p>
      ))}
      <p>{wayOn(isAfter, hasReason)}</p>
    </WarningCallout>
  );
}

function wayOn(isAfter: boolean, hasReason: boolean): string {
  if (isAfter)
    return 'This payment is for days after that, so it cannot be paid. If some of it is owed, cancel it and propose a payment up to that day.';
  return hasReason
    ? 'This payment is for days up to then. Someone has said why it is owed, so it can go on.'
    : 'This payment is for days up to then. It can go on if the approver says why it is owed.';
}
