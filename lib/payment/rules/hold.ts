import type { PlainDate } from '@/lib/core/plain-date';
import { type StopKind, stopName, stopSentence } from '@/lib/money/rules/payout-stops';

/** What holds a line that the rule of stops does not know of. */
const HOLDS = {
  SUSPENDED: {
    name: 'Budget suspended',
    says: 'The budget is suspended, so nothing is paid from it',
    next: 'Make the budget active again',
  },
  PAYEE_CHANGED: {
    name: 'Payee changed',
    says: 'It was proposed to a payee who has been replaced since',
    next: 'Cancel it, and the next run proposes it to the payee who is named now',
  },
  ACCOUNT_CHANGED: {
    name: 'Account changed',
    says: 'Another account was confirmed since the run was put together',
    next: 'Ask again, or leave it to the next run: it is paid into the account that is confirmed now',
  },
  RETURNED_BEFORE: {
    name: 'Returned by the bank',
    says: 'The bank returned a payment for these days, and the account is the same',
    next: 'Record the right account, or propose it by hand on the page of the budget',
  },
  NOT_COMMITTED: {
    name: 'Not enough committed',
    says: 'Less money is committed to the part than the payment',
    next: 'Check the ledger of the budget, and agree the dates again',
  },
  NO_LONGER_WAITING: {
    name: 'Cancelled or signed elsewhere',
    says: 'The payment was cancelled or signed by itself since',
    next: 'Nothing: it is not paid by this run',
  },
  CREATOR_ACTS_FOR: {
    name: 'Proposed by who acts for the person',
    says: 'Who put the run together acts for the person, or is the person',
    next: 'Another officer proposes it on the page of the budget',
  },
} as const;

type OwnHold = keyof typeof HOLDS;
export type HoldKind = StopKind | OwnHold;

/** Why a line is held, and the last day that is still owed; null: no day is. */
export type Hold = { kind: HoldKind; lastDay: PlainDate | null };

/** In a few words, for a list. */
export function holdName(kind: HoldKind): string {
  return isOwn(kind) ? HOLDS[kind].name : stopName(kind);
}

/** What happened, as a sentence without its full stop. */
export function holdSentence({ kind, lastDay }: Hold): string {
  return isOwn(kind) ? HOLDS[kind].says : stopSentence({ stop: kind, lastDay });
}

/** What lets it go, where the page of the budget does not say it. */
export function holdNext(kind: HoldKind): string | null {
  return isOwn(kind) ? HOLDS[kind].next : null;
}

function isOwn(kind: HoldKind): kind is OwnHold {
  return kind in HOLDS;
}
