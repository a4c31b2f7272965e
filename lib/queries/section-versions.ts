import 'server-only';
import type { SectionKind } from '@/lib/care-plan/sections';
import { recordEvent } from '@/lib/db/repositories/audit';
import { findPlan } from '@/lib/db/repositories/care-plan';
import { findCase } from '@/lib/db/repositories/case';
import { listVersions } from '@/lib/db/repositories/plan-section';
import { query } from '@/lib/db/transaction';
import { type Actor, may } from '@/lib/policy/policy';

/** Every version of one section of a case's plan, newest first. Null when the plan is not there for this actor. */
export function sectionVersions(actor: Actor, requestId: string, kind: SectionKind) {
  return query(actor, 'plan:view', async (scope) => {
    const found = await findCase(scope, requestId);
    if (!found || !may(actor, 'plan:view', found)) return null;
    const plan = await findPlan(scope, requestId);
    if (!plan) return null;
    const versions = await listVersions(scope, plan.id, kind);
    const { personId } = found;
    await recordEvent(scope, { action: 'plan:view', personId, subjectKind: 'plan', subjectId: plan.id });
    return versions;
  });
}
