import 'server-only';
import { type CareInPlaceRefusal, checkCareInPlace } from '@/lib/assessment/rules/care-in-place';

import { findFastTrackCare, setCareInPlace } from '@/lib/assessment/store/fast-track';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { careDueAt, type HoursStatus, hoursStatus } from '@/lib/case/rules/hours';
import { lockCase } from '@/lib/case/store/case';
import { dayInLondon } from '@/lib/core/clock';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { command } from '@/lib/platform/db/transaction';

export type RecordCareInPlace = { caseId: string; inPlaceAt: Date };

export type RecordCareInPlaceRefusal =
  | CareInPlaceRefusal
  | { kind: 'no-fast-track' }
  | { kind: 'already-in-place'; inPlaceAt: Date };

/**
 * Records when the care that a fast track asked for was in place, once, and ends its clock of 48 hours. A
 * form sent twice succeeds twice.
 *
 * @param at the present instant
 * @returns its status against the 48 hours
 */
export function recordCareInPlace(
  actor: Actor,
  { caseId, inPlaceAt }: RecordCareInPlace,
  at: Date,
): Promise<Result<HoursStatus, RecordCareInPlaceRefusal | NotFound>> {
  return command<HoursStatus, RecordCareInPlaceRefusal | NotFound>(
    actor,
    'assessment:write',
    async (scope) => {
      const lockedCase = await lockCase(scope, caseId);
      if (!lockedCase || !may(actor, 'assessment:write', lockedCase)) return notFound;
      const care = await findFastTrackCare(scope, lockedCase.id);
      if (!care) return fail({ kind: 'no-fast-track' });
      const status = hoursStatus(careDueAt(care.ruleSet, care.receivedAt), inPlaceAt);
      if (care.careInPlaceAt) {
        const isSame = care.careInPlaceAt.getTime() === inPlaceAt.getTime();
        return isSame ? ok(status) : fail({ kind: 'already-in-place', inPlaceAt: care.careInPlaceAt });
      }
      const checked = checkCareInPlace(inPlaceAt, care.receivedAt, at);
      if (!checked.ok) return checked;

      await setCareInPlace(scope, care.id, inPlaceAt);
      await moveClocks(scope, lockedCase, { kind: 'care-in-place', on: dayInLondon(inPlaceAt) });
      await recordEvent(scope, {
        action: 'assessment:care-in-place',
        personId: lockedCase.personId,
        subjectKind: 'assessment',
        subjectId: care.assessmentId,
        after: { inPlaceAt, ...status },
      });
      return ok(status);
    },
  );
}
