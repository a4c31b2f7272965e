import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

/** Last days on which it was still right to pay; null: it is right today. */
type LastDays = {
  /** The day of death. */
  diedOn: PlainDate | null;
  /** The last day of consent to a direct payment; null for any other way of managing too. */
  consentEndedOn: PlainDate | null;
  /** The day before an exclusion from direct payments began that is in force. */
  excludedAfter: PlainDate | null;
  /** The last day of the authority of the representative who consented to a direct payment. */
  consentLapsedOn: PlainDate | null;
  /** The last day of the authority of the representative or nominee who receives the money. */
  payeeEndedOn: PlainDate | null;
  /** The day before the authority of a payee began of which no basis for the money is recorded. */
  basisMissingAfter: PlainDate | null;
  /** The day before the person was found to have the capacity that the payee's authority rests on lacking. */
  capacityAfter: PlainDate | null;
  /** The day before the person, who is the payee, was found to lack capacity for the money. */
  capacityLostAfter: PlainDate | null;
  /** The day before the payments of the part were suspended, while they are. */
  suspendedAfter: PlainDate | null;
  /** The last day that is paid of a part the payments of which stop. It may be to come. */
  stoppedAfter: PlainDate | null;
  /** The last day of a budget that ended before its time. */
  budgetEndedOn: PlainDate | null;
  /** The last day on which this commissioner is responsible for the person. It may be to come. */
  responsibleUntil: PlainDate | null;
};

/** What is known of the person, the budget and the payee that may stop a payment. */
export type PayoutFacts = LastDays & {
  /** What is not in place: while it is missing no day is paid, and no reason helps. */
  missing: readonly MissingKind[];
};

type StopRow = {
  fact: keyof LastDays;
  /** For lists and tags. */
  name: string;
  /** What happened, after which nothing is owed. @param on the last day, in words */
  says: (on: string) => string;
  /** Days up to the last one are owed as ever, so that no reason is asked for. */
  isOwedUntil?: true;
};

/** What stops payments after a last day, the gravest first. A new stop is a new row with its fact. */
const STOPS = {
  DEATH: { fact: 'diedOn', name: 'Person died', says: (on) => `The person died on ${on}` },
  CONSENT_ENDED: {
    fact: 'consentEndedOn',
    name: 'Consent withdrawn',
    says: (on) => `Consent to a direct payment was withdrawn. Its last day was ${on}`,
  },
  EXCLUDED: {
    fact: 'excludedAfter',
    name: 'Excluded from direct payments',
    says: (on) => `An exclusion from direct payments is in force. The last day before it was ${on}`,
  },
  CAPACITY_FOUND: {
    fact: 'capacityAfter',
    name: 'Person has capacity',
    says: (on) =>
      `The person was found to have capacity for the money, so the payee’s authority over it was last good on ${on}`,
  },
  CAPACITY_LOST: {
    fact: 'capacityLostAfter',
    name: 'Person lacks capacity',
    says: (on) =>
      `The person was found to lack capacity for the money, so a representative must receive it. They could receive it until ${on}`,
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
  CONSENT_LAPSED: {
    fact: 'consentLapsedOn',
    name: 'Consent to be given again',
    says: (on) =>
      `A representative consented to the direct payment, and their authority ended on ${on}. The person, or who acts for them now, must consent`,
  },
  PART_SUSPENDED: {
    fact: 'suspendedAfter',
    name: 'Payments suspended',
    says: (on) => `Payments are suspended. The last day before that was ${on}`,
  },
  STOPPED: {
    fact: 'stoppedAfter',
    name: 'Payments stop',
    says: (on) => `It was decided that payments stop. The last day that is paid is ${on}`,
    isOwedUntil: true,
  },
  MOVED: {
    fact: 'responsibleUntil',
    name: 'Moved to another commissioner',
    says: (on) => `Another commissioner is responsible for the person. The last day of this one is ${on}`,
    isOwedUntil: true,
  },
  BUDGET_ENDED: { fact: 'budgetEndedOn', name: 'Budget ended', says: (on) => `The budget ended on ${on}` },
} as const satisfies Record<string, StopRow>;

type MissingRow = {
  name: string;
  says: string;
  /** Finance puts it in place. Left out: the practitioner does, who settles who may receive the money. */
  isOfFinance?: true;
};

/** What must be in place before any payment, for lists and in a sentence. A new condition is a new row. */
const MISSING = {
  ACCOUNT_WAITING: {
    name: 'Bank account to be confirmed',
    says: 'The payee’s bank account was changed, and another person has not confirmed it yet',
    isOfFinance: true,
  },
  ACCOUNT_MISSING: {
    name: 'Bank account not confirmed',
    says: 'The payee has no confirmed bank account',
    isOfFinance: true,
  },
  PAYEE_UNNAMED: {
    name: 'Payee to be named again',
    says: 'The payee must be named again: no record was found of the name that was typed when the budget began',
  },
  AGREEMENT_MISSING: {
    name: 'Agreement not signed',
    says: 'The agreement about the direct payment with who is paid is not signed',
  },
  CONSENT_MISSING: {
    name: 'Consent not recorded',
    says: 'Consent to a direct payment is not recorded',
  },
  DBS_MISSING: {
    name: 'DBS check not recorded',
    says: 'Who receives the money needs a DBS check, and none that finds them suitable is recorded',
  },
  PAYEE_UNDER_16: {
    name: 'Payee under 16',
    says: 'The person is under 16, so a representative must receive the money',
  },
} as const satisfies Record<string, MissingRow>;

export type MissingKind = keyof typeof MISSING;
export type StopKind = keyof typeof STOPS | MissingKind;

/** Something that stops payments for days after its last day; null: for every day, until it is mended. */
export type PayoutStop = { stop: StopKind; lastDay: PlainDate | null };

/**
 * What stops payments now: all of it, the gravest first. Empty: nothing does.
 * @rule PAY-04, PAY-08 (docs/rules.md)
 */
export function payoutStops(facts: PayoutFacts): PayoutStop[] {
  const dated = (Object.keys(STOPS) as (keyof typeof STOPS)[]).flatMap((stop): PayoutStop[] => {
    const lastDay = facts[STOPS[stop].fact];
    return lastDay === null ? [] : [{ stop, lastDay }];
  });
  return [...dated, ...facts.missing.map((stop) => ({ stop, lastDay: null }))];
}

/**
 * Whether the payee of a part may not be paid, consent is not given or an exclusion is in force, so that
 * someone settles it.
 * @rule PAY-08 (docs/rules.md)
 */
export function isPayeeStopped(facts: PayoutFacts): boolean {
  const { payeeEndedOn, basisMissingAfter, capacityAfter, capacityLostAfter, missing } = facts;
  const ofPayee = [payeeEndedOn, basisMissingAfter, capacityAfter, capacityLostAfter];
  const days = [...ofPayee, facts.consentEndedOn, facts.consentLapsedOn, facts.excludedAfter];
  return days.some((lastDay) => lastDay !== null) || missing.some((kind) => !isOfFinance(kind));
}

function isOfFinance(kind: MissingKind): boolean {
  const row: MissingRow = MISSING[kind];
  return row.isOfFinance === true;
}

/** Whether a stop reaches a payment for days up to one: then no reason helps. */
export function isAfterStop({ lastDay }: PayoutStop, endsOn: PlainDate): boolean {
  return lastDay === null || endsOn > lastDay;
}

/** A payment as far as stops go: its last day, and why it is owed although payments are stopped. */
export type StoppablePayment = { endsOn: PlainDate; owedReason: string | null };

export type PayoutRefusal =
  /** It is for days after the last day that is owed, or something is not in place. No reason helps. */
  | { kind: 'payout-stopped'; stop: PayoutStop }
  /** It is for days up to then, and so may be owed: a named user says why. */
  | { kind: 'owed-reason-missing'; stop: PayoutStop };

/**
 * Whether a payment may be proposed, approved or released. While something stops payments, only those for
 * days up to its last day go on, each with a reason on it. A move to another commissioner asks for no reason:
 * the days up to it are owed by this one.
 * @rule PAY-04, COM-09 (docs/rules.md)
 */
export function checkPayout(
  facts: PayoutFacts,
  { endsOn, owedReason }: StoppablePayment,
): Result<void, PayoutRefusal> {
  const stops = payoutStops(facts);
  const after = stops.find((stop) => isAfterStop(stop, endsOn));
  if (after) return fail({ kind: 'payout-stopped', stop: after });
  const first = stops.find(asksReason);
  return first && !owedReason?.trim() ? fail({ kind: 'owed-reason-missing', stop: first }) : ok(undefined);
}

/** What happened, as a sentence without its full stop. */
export function stopSentence({ stop, lastDay }: PayoutStop): string {
  return isMissing(stop) ? MISSING[stop].says : STOPS[stop].says(lastDay === null ? '' : formatDay(lastDay));
}

/** The same in a few words, for a tag. */
export function stopName(stop: StopKind): string {
  return isMissing(stop) ? MISSING[stop].name : STOPS[stop].name;
}

/** Whether days up to the last one are paid only with a reason. */
export function asksReason({ stop }: PayoutStop): boolean {
  const row: StopRow | null = isMissing(stop) ? null : STOPS[stop];
  return !row?.isOwedUntil;
}

function isMissing(stop: StopKind): stop is MissingKind {
  return stop in MISSING;
}
