import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { hasOutcome } from './care-outcome';
import type { Framework } from './framework';

/** What the NHS pays for although the person is not eligible under the framework itself. */
export const CARE_INSTEAD = ['NURSING_CARE', 'JOINT_PACKAGE'] as const;
export type CareInstead =
  /** `from`: left out, from the day of the decision. `to`: left out while no last day is known. */
  | { outcome: 'NURSING_CARE'; nursingPence: number; from?: PlainDate; to?: PlainDate }
  | { outcome: 'JOINT_PACKAGE'; nhsShare: string };

export type CareInsteadRefusal =
  /** Who is eligible has the whole package. */
  | { kind: 'instead-of-eligible' }
  | { kind: 'instead-not-of-framework' }
  | { kind: 'instead-ends-before-start' };

/**
 * Whether a decision may name care instead: only one that is not eligible, and only what the framework has.
 * @rule ELI-96 (docs/rules.md)
 */
export function checkInstead(
  instead: CareInstead | null,
  { framework, isEligible, decidedOn }: { framework: Framework; isEligible: boolean; decidedOn: PlainDate },
): Result<void, CareInsteadRefusal> {
  if (instead === null) return ok(undefined);
  if (isEligible) return fail({ kind: 'instead-of-eligible' });
  if (!hasOutcome(framework, instead.outcome)) return fail({ kind: 'instead-not-of-framework' });
  return endsBeforeStart(instead, decidedOn) ? fail({ kind: 'instead-ends-before-start' }) : ok(undefined);
}

function endsBeforeStart(instead: CareInstead, decidedOn: PlainDate): boolean {
  if (instead.outcome !== 'NURSING_CARE' || !instead.to) return false;
  return instead.to < (instead.from ?? decidedOn);
}
