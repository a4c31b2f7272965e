import 'server-only';
import { findAssessmentRecord } from '@/lib/assessment/store/assessment-record';
import { type DecisionOn, findDecisionsOn } from '@/lib/assessment/store/decisions-on';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { queryById } from '@/lib/platform/db/transaction';
import { type AssessmentView, assessmentViewOf } from './assessment-view';
import { isStaff, maySeeAssessment } from './may-see-assessment';

export type AssessmentPrint = AssessmentView & {
  /** The name of the commissioner. */
  organisation: string;
  reader: 'staff' | 'person';
  decisions: (Omit<DecisionOn, 'decidedOn'> & { decidedOn: string })[];
  printedAt: Date;
};

/**
 * One assessment with what was decided on it, for its printed document. Null when it is not there or not the
 * actor's; a person sees their own when it is finished. The view is written to the audit trail.
 */
export async function assessmentPrint(
  actor: Actor,
  assessmentId: string,
  today: PlainDate,
): Promise<AssessmentPrint | null> {
  return queryById(actor, { permission: 'assessment:view', ids: [assessmentId] }, async (scope) => {
    const record = await findAssessmentRecord(scope, assessmentId);
    if (!record) return null;
    const { personId } = record.assessment;
    if (!maySeeAssessment(actor, { ...record.assessment, commissionerCode: scope.commissionerCode }))
      return null;
    const { organisation, decisions } = await findDecisionsOn(scope, assessmentId);
    const subject = { personId, subjectKind: 'assessment', subjectId: assessmentId };
    await recordEvent(scope, { action: 'assessment:view', ...subject });
    return {
      ...assessmentViewOf(record, actor, today),
      organisation,
      reader: isStaff(actor) ? 'staff' : 'person',
      decisions: decisions.map((made) => ({ ...made, decidedOn: formatDay(made.decidedOn) })),
      printedAt: now(),
    };
  });
}
