import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { careLastDay } from '@/lib/case/rules/earlier-review';
import { listCareReviewCases } from '@/lib/case/store/care-reviewed';
import { lockCase } from '@/lib/case/store/case';
import { listReviewedAfterEnd } from '@/lib/case/store/reviewed-after-end';
import { todayInLondon } from '@/lib/core/clock';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { listEligibility } from '@/lib/eligibility/store/eligibility';
import { sharePerson } from '@/lib/person/store/share-person';
import type { ActingScope } from '@/lib/platform/db/scope';
import { actOnEach } from '@/lib/platform/jobs/act-on-each';

/**
 * Ends each review of care that was left to be held by the last day of that care, and was not.
 * @returns how many were ended
 * @rule REV-06 (docs/rules.md)
 */
export function endPastReviews(
  commissionerCode: string,
  today: PlainDate = todayInLondon(),
): Promise<number> {
  return actOnEach(commissionerCode, {
    list: (scope, next) => listReviewedAfterEnd(scope, { ...next, today }),
    idOf: (personId) => personId,
    act: (scope, personId) => endReviewsOf(scope, personId, today),
  });
}

/** Asks again with the person locked: the end may be taken back by now. */
async function endReviewsOf(scope: ActingScope, personId: string, today: PlainDate): Promise<number> {
  await sharePerson(scope, personId);
  const lastDay = careLastDay(await listEligibility(scope, personId));
  if (lastDay === null || lastDay >= today) return 0;
  const on = addDays(lastDay, 1);
  let ended = 0;
  for (const { caseId, toCome } of await listCareReviewCases(scope, personId)) {
    const lockedCase = toCome && (await lockCase(scope, caseId));
    if (!lockedCase || lockedCase.diedOn !== null) continue;
    await moveClocks(scope, lockedCase, { kind: 'eligibility-ended', on });
    await recordEvent(scope, {
      action: 'eligibility:end-review',
      personId,
      subjectKind: 'case',
      subjectId: caseId,
      after: { lastDay },
    });
    ended += 1;
  }
  return ended;
}
