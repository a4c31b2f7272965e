import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

/**
 * What is known of the person, the budget and the payee that may stop a payment. Each is the last day on
 * which it was still right to pay; null: it is right today.
 */
export type PayoutFacts = {
  /** The day of death. */
  diedOn: PlainDate | null;
  /** The last day of consent to a direct payment; null for any other way of managing too. */
  consentEndedOn: PlainDate | null;
  /** The last day of the authority of the representative or nominee who receives the money. */
  payeeEndedOn: PlainDate | null;
  /** The day before the authority of a payee began of which no basis for the money is recorded. */
  basisMissingAfter: PlainDate | null;
  /** The day before the person was found to have the capacity that the payee's authority rests on lacking. */
  capacityAfter: PlainDate | null;
  /** The last day of a budget that ended before its time. */
  budgetEndedOn: PlainDate | null;
};

type StopRow = {
  fact: keyof PayoutFacts;
  /** For lists and tags. */
  name: string;
  /** What happened, after which nothing is owed. @param on the last day, in words */
  says: (on: string) => string;
};

/** Everything that stops payments, the gravest first. A new stop is a new row with its fact. */
const STOPS = {
  DEATH: { fact: 'diedOn', name: 'Person died', says: (on) => `The person died on ${on}` },
  CONSENT_ENDED: {
    fact: 'consentEndedOn',
    name: 'Consent withdrawn',
    says: (on) => `Consent to a direct payment was withdrawn. Its last day was ${on}`,
  },
  CAPACITY_FOUND: {
    fact: 'capacityAfter',
    name: 'Person has capacity',
    says: (on) =>
      `The person was found to have capacity for the money, so the payee’s authority over it was last good on ${on}`,
  },
  BASIS_MISSING: {
    fact: 'basisMissingAfter',
    name: 'Payee’s authority not recorded',
    says: (on) =>
      `What lets the payee hold the money is not recorded. Until it is, nothing is paid for days after ${on}`,
  },
  PAYEE_ENDED: {
    fact: 'payeeEndedOn',
    name: 'Payee’s authority ended',
    says: (on) => `The authority of the person who receives the money ended on ${on}`,
  },
  BUDGET_ENDED: { fact: 'budgetEndedOn', name: 'Budget ended', says: (on) => `The budget ended on ${on}` },
} as const satisfies Record<string, StopRow>;

export type StopKind = keyof typeof STOPS;

/** Something that stops payments for days after its last day. */
export type PayoutStop = { stop: StopKind; lastDay: PlainDate };

/**
 * What stops payments now: all of it, the gravest first. Empty: nothing does.
 * @rule PAY-04, PAY-08 (docs/rules.md)
 */
export function payoutStops(facts: PayoutFacts): PayoutStop[] {
  return (Object.keys(STOPS) as StopKind[]).flatMap((stop) => {
    const lastDay = facts[STOPS[stop].fact];
    return lastDay === null ? [] : [{ stop, lastDay }];
  });
}

/** A payment as far as stops go: its last day, and why it is owed although payments are stopped. */
export type StoppablePayment = { endsOn: PlainDate; owedReason: string | null };

export type PayoutRefusal =
  /** It is for days after the last day that is owed. No reason helps. */
  | { kind: 'payout-stopped'; stop: PayoutStop }
  /** It is for days up to then, and so may be owed: a named user says why. */
  | { kind: 'owed-reason-missing'; stop: PayoutStop };

/**
 * Whether a payment may be proposed, approved or released. While something stops payments, only those for
 * days up to its last day go on, each with a reason on it.
 * @rule PAY-04 (docs/rules.md)
 */
export function checkPayout(
  facts: PayoutFacts,
  { endsOn, owedReason }: StoppablePayment,
): Result<void, PayoutRefusal> {
  const stops = payoutStops(facts);
  const after = stops.find(({ lastDay }) => endsOn > lastDay);
  if (after) return fail({ kind: 'payout-stopped', stop: after });
  const [first] = stops;
  return first && !owedReason?.trim() ? fail({ kind: 'owed-reason-missing', stop: first }) : ok(undefined);
}

/** What happened, as a sentence without its full stop. */
export function stopSentence({ stop, lastDay }: PayoutStop): string {
  return STOPS[stop].says(formatDay(lastDay));
}

/** The same in a few words, for a tag. */
export function stopName(stop: StopKind): string {
  return STOPS[stop].name;
}
