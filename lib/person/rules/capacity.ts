import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

/** The decisions for which capacity is found, each for itself. */
export const CAPACITY_MATTERS = ['MONEY', 'PLAN', 'CARE', 'SHARING'] as const;
export type CapacityMatter = (typeof CAPACITY_MATTERS)[number];

export const CAPACITY_FINDINGS = ['HAS', 'LACKS'] as const;
export type CapacityFinding = (typeof CAPACITY_FINDINGS)[number];

/** From this age capacity is asked; under it a parent or another representative decides. */
export const CAPACITY_FROM_AGE = 16;

/** What was found about one decision, as far as rules ask. In the order they were recorded. */
export type Found = { matter: CapacityMatter; finding: CapacityFinding; assessedOn: PlainDate };

/**
 * What was found about a decision on a day: the last recorded of those assessed by then. Null: nothing was,
 * and the person is presumed to have capacity.
 * @rule PER-33 (docs/rules.md)
 */
export function findingOn(
  recorded: readonly Found[],
  matter: CapacityMatter,
  on: PlainDate,
): CapacityFinding | null {
  const last = recorded.findLast((one) => one.matter === matter && one.assessedOn <= on);
  return last?.finding ?? null;
}

/** Whether the person is found to lack capacity for a decision on a day. */
export function lacksCapacity(recorded: readonly Found[], matter: CapacityMatter, on: PlainDate): boolean {
  return findingOn(recorded, matter, on) === 'LACKS';
}

export type CapacityDraft = {
  matters: readonly CapacityMatter[];
  finding: CapacityFinding;
  assessedOn: PlainDate;
  assessorName: string;
  assessorRole: string;
  reasons: string;
  /** Who was spoken to, or why no one was. */
  consulted: string | null;
};

export type CapacityRefusal =
  | { kind: 'no-matter' }
  | { kind: 'under-16' }
  | { kind: 'assessed-in-future'; today: PlainDate }
  | { kind: 'assessor-missing' }
  | { kind: 'reasons-missing' }
  | { kind: 'consulted-missing' };

/**
 * Whether a finding may be recorded: about named decisions, by an assessor on a day, with reasons. Where the
 * person lacks capacity it says who was spoken to about their best interests, or why no one was.
 * @param age in completed years on the day of the assessment
 * @rule PER-33 (docs/rules.md)
 */
export function checkCapacity(
  { matters, finding, assessedOn, assessorName, assessorRole, reasons, consulted }: CapacityDraft,
  age: number,
  today: PlainDate,
): Result<void, CapacityRefusal> {
  if (matters.length === 0) return fail({ kind: 'no-matter' });
  if (assessedOn > today) return fail({ kind: 'assessed-in-future', today });
  if (age < CAPACITY_FROM_AGE) return fail({ kind: 'under-16' });
  if (!assessorName.trim() || !assessorRole.trim()) return fail({ kind: 'assessor-missing' });
  if (!reasons.trim()) return fail({ kind: 'reasons-missing' });
  return finding === 'LACKS' && !consulted?.trim() ? fail({ kind: 'consulted-missing' }) : ok(undefined);
}
