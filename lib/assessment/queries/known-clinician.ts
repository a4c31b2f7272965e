import 'server-only';
import type { Clinician } from '@/lib/assessment/rules/fast-track-known';
import { findLastClinician } from '@/lib/assessment/store/fast-track';
import { recordEvent } from '@/lib/audit/store/audit';
import { findCase } from '@/lib/case/store/case';
import { type Actor, may } from '@/lib/core/policy/policy';
import { queryById } from '@/lib/platform/db/transaction';

/**
 * The clinician of the last fast track of a case. Null: there is none, or the case is not the actor's. The
 * view is written to the audit trail.
 */
export async function knownClinician(actor: Actor, caseId: string): Promise<Clinician | null> {
  return queryById(actor, { permission: 'assessment:write', ids: [caseId] }, async (scope) => {
    const found = await findCase(scope, caseId);
    if (!found || !may(actor, 'assessment:write', found)) return null;
    const subject = { personId: found.personId, subjectKind: 'case', subjectId: caseId };
    await recordEvent(scope, { action: 'case:view', ...subject });
    return findLastClinician(scope, caseId);
  });
}
