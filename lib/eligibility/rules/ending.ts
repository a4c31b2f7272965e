import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import type { CareOutcome } from './care-outcome';
import type { Entry, EntryRow } from './entry';

/** Why an eligibility ends. Care never ends because a budget, a move or a review does. */
export const END_GROUNDS = ['ASSESSED', 'TURNED_18', 'LEFT_NURSING'] as const;
export type EndGround = (typeof END_GROUNDS)[number];

export type EligibilityEndRefusal =
  /** A no does not end, and what has a last day has ended. */
  | { kind: 'nothing-to-end' }
  | { kind: 'ends-before-its-start'; startsOn: PlainDate }
  | { kind: 'ground-not-of-outcome' };

/**
 * Whether an entry may end on a day, for a reason: only children's care ends with the 18th birthday, and only
 * nursing care by leaving the home.
 * @rule ELI-95 (docs/rules.md)
 */
export function checkEligibilityEnd(
  { current, until }: Pick<Entry<EntryRow>, 'current' | 'until'>,
  lastDay: PlainDate,
  ground: EndGround,
): Result<void, EligibilityEndRefusal> {
  if (current.outcome === 'NOT_ELIGIBLE' || until !== null) return fail({ kind: 'nothing-to-end' });
  if (lastDay < current.startsOn) return fail({ kind: 'ends-before-its-start', startsOn: current.startsOn });
  return fitsGround(current, ground) ? ok(undefined) : fail({ kind: 'ground-not-of-outcome' });
}

function fitsGround({ framework, outcome }: EntryRow, ground: EndGround): boolean {
  switch (ground) {
    case 'ASSESSED':
      return true;
    case 'TURNED_18':
      return framework === 'CYPCC';
    case 'LEFT_NURSING':
      return outcome === 'NURSING_CARE';
  }
}

/**
 * Whether the council is consulted before an end: only where an assessment ends continuing healthcare. That
 * is a decision that the person is no longer eligible.
 * @rule COU-01 (docs/rules.md)
 */
export function asksCouncil(outcome: CareOutcome, ground: EndGround): boolean {
  return ground === 'ASSESSED' && (outcome === 'CHC' || outcome === 'CHC_FAST_TRACK');
}
