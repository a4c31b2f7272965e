import 'server-only';
import { isCaseOver } from '@/lib/case/rules/case-state';
import { childsLastDay } from '@/lib/case/rules/childs-last-day';
import type { CaseRecord } from '@/lib/case/store/case-record';
import { earliestBirth } from '@/lib/core/birth-day';
import type { PlainDate } from '@/lib/core/plain-date';

/**
 * The last day that a child's budget can have which has not started. Null: for any other group, after a
 * death, and where the case is over or the budget runs.
 */
export function childEndsOn({ phbCase, person, budget }: CaseRecord): PlainDate | null {
  const isToCome = !budget && !person.diedOn && !isCaseOver(phbCase.state);
  return isToCome && phbCase.group === 'CYPCC' ? childsLastDay(earliestBirth(person.dateOfBirth)) : null;
}
