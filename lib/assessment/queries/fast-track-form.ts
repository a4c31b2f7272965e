import 'server-only';
import type { Clinician } from '@/lib/assessment/rules/fast-track-known';
import { findLastClinician } from '@/lib/assessment/store/fast-track';
import { recordEvent } from '@/lib/audit/store/audit';
import { type CaseView, caseViewOf } from '@/lib/case/queries/case-view';
import { findCaseRecord } from '@/lib/case/store/case-record';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { queryById } from '@/lib/platform/db/transaction';

/** `clinician`: of the last fast track of the case; null: there is none, or the actor may record none. */
export type FastTrackForm = { view: CaseView; clinician: Clinician | null };

/**
 * What the form of a fast track begins with. Null: the case is not there or not the actor's. The view is
 * written to the audit trail.
 */
export async function fastTrackForm(
  actor: Actor,
  caseId: string,
  today: PlainDate,
): Promise<FastTrackForm | null> {
  return queryById(actor, { permission: 'case:view', ids: [caseId] }, async (scope) => {
    const record = await findCaseRecord(scope, caseId);
    if (!record) return null;
    const { personId } = record.phbCase;
    const subject = { commissionerCode: scope.commissionerCode, personId };
    if (!may(actor, 'case:view', subject)) return null;
    await recordEvent(scope, { action: 'case:view', personId, subjectKind: 'case', subjectId: caseId });
    const isWriter = may(actor, 'assessment:write', subject);
    return {
      view: caseViewOf(record, actor, today),
      clinician: isWriter ? await findLastClinician(scope, caseId) : null,
    };
  });
}
