import { birthday } from '@/lib/core/birthday';
import { ageOn, type PlainDate } from '@/lib/core/plain-date';
import type { NationalTool } from '@/lib/tool/rules/tool';
import type { PhbGroup } from './groups';
import { laterOf } from './request-basis';

/** The ages that a tool is used at; both ends count. Adult care is screened and assessed ahead of 18. */
const AGES: Record<NationalTool, { from: number; to: number | null }> = {
  CHECKLIST: { from: 16, to: null },
  DST: { from: 17, to: null },
  CHILD_PRE_ASSESSMENT: { from: 0, to: 17 },
  CHILD_DST: { from: 0, to: 17 },
};

/**
 * The ages at which a tool is used: the adult Checklist from 16 and the adult assessment from 17, in time for
 * the 18th birthday; children's tools to 17.
 * @rule ADU-01 (docs/rules.md)
 */
export function agesOfTool(tool: NationalTool): { from: number; to: number | null } {
  return AGES[tool];
}

/**
 * Whether a person is not yet of the age of continuing healthcare: a decision on it is one in principle, and
 * no statutory time runs.
 * @rule ADU-02 (docs/rules.md)
 */
export function isInPrinciple(group: PhbGroup, bornOn: PlainDate, on: PlainDate): boolean {
  return group === 'CHC' && ageOn(bornOn, on) < 18;
}

/**
 * The first day of what a decision says: the day of the decision; continuing healthcare begins on the 18th
 * birthday at the earliest.
 * @rule ADU-03 (docs/rules.md)
 */
export function careBeginsOn(group: PhbGroup, bornOn: PlainDate, decidedOn: PlainDate): PlainDate {
  return group === 'CHC' ? laterOf(decidedOn, birthday(bornOn, 18)) : decidedOn;
}

/**
 * The day from which the statutory time runs for an adult tool that came before the 18th birthday: that
 * birthday, once it is here. Null: it is not, or the tool came at 18 and has its time from receipt.
 * @rule ADU-04 (docs/rules.md)
 */
export function timeFromBirthday(
  bornOn: PlainDate,
  receivedOn: PlainDate,
  today: PlainDate,
): PlainDate | null {
  const turns18On = birthday(bornOn, 18);
  return receivedOn < turns18On && turns18On <= today ? turns18On : null;
}
