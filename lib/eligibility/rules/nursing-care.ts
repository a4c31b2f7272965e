import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import type { CareInstead } from './care-instead';
import type { CareOutcome } from './care-outcome';
import { type EntryRow, entriesOf, statusOn } from './entry';
import type { Framework } from './framework';

/** NO_HOME: the person is in no home with nursing, and goes to none. */
export const NURSING_ANSWERS = ['NO_HOME', 'NEEDED', 'NOT_NEEDED'] as const;

/** The answers after a Checklist. PAID: the record says that the NHS pays already. */
export const CONSIDERED_ANSWERS = [...NURSING_ANSWERS, 'PAID'] as const;

/**
 * Whether an answer after a Checklist is a no, which can be asked about again.
 * @rule NUR-04 (docs/rules.md)
 */
export function isNursingRefused(answer: string): boolean {
  return answer === 'NOT_NEEDED' || answer === 'NO_HOME';
}

/** What the team found about NHS-funded nursing care. */
export type NursingFound =
  | { answer: 'NO_HOME' }
  | { answer: 'NEEDED'; from: PlainDate }
  | { answer: 'NOT_NEEDED'; why: string };

type Decided = { found: NursingFound | null; instead: CareInstead | null; refused: string | null };

export type NursingStartRefusal = {
  kind: 'nursing-from-out-of-range';
  earliest: PlainDate;
  latest: PlainDate;
};

/** It was considered, with no outcome: say from when the NHS pays, or why not. */
export type NursingMissing = { kind: 'nursing-outcome-missing' };

export type NursingRefusal = NursingStartRefusal | NursingMissing;

/** What was decided about it. */
export type NursingOutcome = { pence: number; from: PlainDate; to: PlainDate | null } | { refused: string };

/**
 * Whether a decision that an adult is not eligible has an outcome on NHS-funded nursing care. It is
 * considered wherever the person is or will be in a home with nursing, not only where they were assessed.
 * Either the NHS pays, or it is said why not. Only who is in no such home needs no answer.
 * @rule NUR-01 (docs/rules.md)
 */
export function checkNursingOutcome({ found, instead, refused }: Decided): Result<void, NursingMissing> {
  const isDecided = instead?.outcome === 'NURSING_CARE' || (refused ?? '').trim() !== '';
  return isDecided || found?.answer === 'NO_HOME' ? ok(undefined) : fail({ kind: 'nursing-outcome-missing' });
}

/**
 * Whether what the team found can be sent with a recommendation that an adult is not eligible: "no" alone is
 * not an answer.
 * @rule NUR-01 (docs/rules.md)
 */
export function isNursingAnswered(found: NursingFound | null): boolean {
  if (found === null) return false;
  return found.answer !== 'NOT_NEEDED' || found.why.trim() !== '';
}

/** How far from the decision NHS-funded nursing care may begin, in days. */
const FARTHEST = 366;

/**
 * Whether NHS-funded nursing care may begin on a day: within a year of the decision, and not before it where
 * something was decided earlier, because those days are decided.
 * @rule NUR-01 (docs/rules.md)
 */
export function checkNursingStart(
  from: PlainDate,
  { decidedOn, isDecidedAgain }: { decidedOn: PlainDate; isDecidedAgain: boolean },
): Result<void, NursingStartRefusal> {
  const earliest = isDecidedAgain ? decidedOn : addDays(decidedOn, -FARTHEST);
  const latest = addDays(decidedOn, FARTHEST);
  return from < earliest || from > latest
    ? fail({ kind: 'nursing-from-out-of-range', earliest, latest })
    : ok(undefined);
}

/** A review of a decision, as it ends. `isPaid`: the NHS pays for nursing care on that day. */
export type ReviewOfRefusal = {
  framework: Framework;
  isRefusal: boolean;
  isInForce: boolean;
  isOurs: boolean;
  isPaid: boolean;
  hasDied: boolean;
};

/**
 * Whether a refusal of continuing healthcare that the commissioner leaves as it is after a review has an
 * outcome on nursing care, as the first refusal has. Where the NHS pays for it already it goes on.
 * @rule NUR-02 (docs/rules.md)
 */
export function asksNursingAgain(review: ReviewOfRefusal): boolean {
  const { framework, isRefusal, isInForce, isOurs, isPaid, hasDied } = review;
  return framework === 'CHC' && isRefusal && isInForce && isOurs && !isPaid && !hasDied;
}

const PAYS_NURSING: readonly CareOutcome[] = ['NURSING_CARE', 'CHC', 'CHC_FAST_TRACK'];

/**
 * Whether the record of a person says that the NHS pays for nursing care on a day, or will: alone, or as a
 * part of continuing healthcare.
 * @param rows the earliest first
 * @rule NUR-03 (docs/rules.md)
 */
export function isNursingPaid(rows: readonly EntryRow[], on: PlainDate): boolean {
  return entriesOf(rows).some(
    (entry) => PAYS_NURSING.includes(entry.current.outcome) && statusOn(entry, on) !== 'ENDED',
  );
}
