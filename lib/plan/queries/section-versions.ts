import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { findCase } from '@/lib/case/store/case';
import { type Actor, may } from '@/lib/core/policy/policy';
import type { Section } from '@/lib/plan/rules/plan';
import type { SectionKind } from '@/lib/plan/rules/sections';
import { findPlan } from '@/lib/plan/store/care-plan';
import { listVersions } from '@/lib/plan/store/plan-section';
import { queryById } from '@/lib/platform/db/transaction';

/**
 * Every version of one section of a case's plan, newest first. Null: not there or not theirs. Records the
 * view.
 */
export function sectionVersions(actor: Actor, caseId: string, kind: SectionKind): Promise<Section[] | null> {
  return queryById(actor, { permission: 'plan:view', ids: [caseId] }, async (scope) => {
    const found = await findCase(scope, caseId);
    if (!found || !may(actor, 'plan:view', found)) return null;
    const plan = await findPlan(scope, caseId);
    if (!plan) return null;
    const versions = await listVersions(scope, plan.id, kind);
    const { personId } = found;
    await recordEvent(scope, { action: 'plan:view', personId, subjectKind: 'plan', subjectId: plan.id });
    return versions;
  });
}
