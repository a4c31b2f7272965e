import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { timeFromBirthday } from '@/lib/case/rules/adult-care';
import { lockCase } from '@/lib/case/store/case';
import { isClockOpen } from '@/lib/case/store/clock';
import { findAdultTool, listUndecidedAt18 } from '@/lib/case/store/undecided-at-18';
import { todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ActingScope } from '@/lib/platform/db/scope';
import { actOnEach } from '@/lib/platform/jobs/act-on-each';
import { moveClocks } from './move-clocks';

/**
 * Starts the statutory time, from the 18th birthday, of each case of continuing healthcare that was to be
 * decided in principle before it and is not decided.
 * @returns how many were started
 * @rule ADU-04 (docs/rules.md)
 */
export function startTimeAt18(commissionerCode: string, today: PlainDate = todayInLondon()): Promise<number> {
  return actOnEach(commissionerCode, {
    list: (scope, next) => listUndecidedAt18(scope, { ...next, today }),
    idOf: (caseId) => caseId,
    act: (scope, caseId) => startTime(scope, caseId, today),
  });
}

/** Asks again with the case locked: it may be decided by now, or the person may have died. */
async function startTime(scope: ActingScope, caseId: string, today: PlainDate): Promise<boolean> {
  const lockedCase = await lockCase(scope, caseId);
  if (lockedCase?.state !== 'REQUESTED' || lockedCase.diedOn !== null) return false;
  if (await isClockOpen(scope, caseId, ['CHC_DECISION'])) return false;
  const tool = await findAdultTool(scope, caseId);
  const on = tool && timeFromBirthday(tool.bornOn, tool.receivedOn, today);
  if (!on) return false;
  await moveClocks(scope, lockedCase, { kind: 'turned-18', on, ruleSet: tool.ruleSet });
  await recordEvent(scope, {
    action: 'eligibility:due-at-18',
    personId: lockedCase.personId,
    subjectKind: 'case',
    subjectId: caseId,
    after: { from: on },
  });
  return true;
}
