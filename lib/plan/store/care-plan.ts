import 'server-only';
import type { PlanState } from '@/lib/case/rules/plan-state';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Arrangements, Plan } from '@/lib/plan/rules/plan';
import { toNullable } from '@/lib/platform/db/day';
import { literals } from '@/lib/platform/db/literals';
import type { Scope } from '@/lib/platform/db/scope';

/**
 * The latest plan of a case, whole, in one statement. Null if there is none or this scope does not reach it.
 */
export async function findPlan({ tx, commissionerCode }: Scope, caseId: string): Promise<Plan | null> {
  const [row] = await tx.$queryRaw<{ plan: Plan }[]>`
    SELECT jsonb_build_object(
      'id', p.id, 'state', p.state, 'version', p.version, 'createdById', p.created_by_id,
      'startedOn', (p.created_at AT TIME ZONE 'Europe/London')::date,
      'coordinatorName', c.display_name, 'noRisksIdentified', p.no_risks_identified,
      'arrangements', jsonb_build_object('startsOn', p.starts_on, 'weeks', p.weeks, 'coordinatorId', p.coordinator_id,
        'healthMonitorName', p.health_monitor_name, 'healthMonitorRole', p.health_monitor_role, 'firstReviewOn', p.first_review_on,
        'firstReviewHow', p.first_review_how, 'noticeDays', p.notice_days, 'capacityFluctuates', p.capacity_fluctuates,
        'overIndicativeReason', p.over_indicative_reason),
      'indicative', jsonb_build_object('total', i.total_pence, 'weekly', i.weekly_pence, 'weeks', i.weeks, 'oneOff', i.one_off_pence,
        'contingency', i.contingency_pence),
      'sections', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'body', s.body, 'version', s.version, 'authorId', s.author_id,
          'authorName', u.display_name, 'authorRole', s.author_role, 'writtenAt', s.written_at)), '[]')
        FROM plan_section s JOIN user_account u ON u.id = s.author_id WHERE s.commissioner_code = p.commissioner_code AND s.plan_id = p.id),
      'outcomes', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'description', o.description, 'howWeWillKnow', o.how_we_will_know)
          ORDER BY o.position, o.id), '[]')
        FROM plan_outcome o WHERE o.commissioner_code = p.commissioner_code AND o.plan_id = p.id AND o.removed_at IS NULL),
      'lines', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'outcomeId', l.outcome_id, 'service', l.service, 'whyNeeded', l.why_needed,
          'provider', l.provider, 'cost', l.cost, 'amount', l.amount_pence) ORDER BY l.position, l.id), '[]')
        FROM plan_line l WHERE l.commissioner_code = p.commissioner_code AND l.plan_id = p.id AND l.removed_at IS NULL),
      'risks', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'hazard', r.hazard, 'whoMightBeHarmed', r.who_might_be_harmed,
          'likelihood', r.likelihood, 'impact', r.impact, 'management', r.management, 'ownerName', r.owner_name, 'personsView', r.persons_view)
          ORDER BY r.position, r.id), '[]')
        FROM plan_risk r WHERE r.commissioner_code = p.commissioner_code AND r.plan_id = p.id AND r.removed_at IS NULL),
      'agreements', (SELECT coalesce(jsonb_agg(jsonb_build_object('side', a.side, 'planHash', a.plan_hash, 'agreedByName', a.agreed_by_name,
          'agreedAs', a.agreed_as, 'basis', h.basis, 'how', a.how, 'agreedOn', a.agreed_on, 'recordedByName', u.display_name) ORDER BY a.id), '[]')
        FROM plan_agreement a JOIN user_account u ON u.id = a.recorded_by_id
        LEFT JOIN authority h ON h.commissioner_code = a.commissioner_code AND h.id = a.authority_id
        WHERE a.commissioner_code = p.commissioner_code AND a.plan_id = p.id),
      'emergencyContacts', (SELECT count(*) FROM emergency_contact e WHERE e.commissioner_code = p.commissioner_code AND e.person_id = p.person_id)
    ) AS plan
    FROM care_plan p
    JOIN indicative_budget i ON i.commissioner_code = p.commissioner_code AND i.id = p.indicative_budget_id
    LEFT JOIN user_account c ON c.id = p.coordinator_id
    WHERE p.commissioner_code = ${commissionerCode} AND p.case_id = ${caseId}::uuid
    ORDER BY p.created_at DESC, p.id DESC LIMIT 1`;
  return row?.plan ?? null;
}

/** An empty plan for 52 weeks. */
export async function createPlan(
  { tx, commissionerCode, actor }: Scope,
  plan: { caseId: string; personId: string; indicativeBudgetId: string; coordinatorId: string },
): Promise<string> {
  const id = newId();
  await tx.carePlan.create({
    data: { ...plan, commissionerCode, id, state: 'DRAFT', createdById: actor.userId, createdAt: now() },
  });
  return id;
}

const UNDECIDED = ['DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED'] satisfies PlanState[];

/** The plan of a case that is not decided; null if there is none. A case has at most one. */
export async function findOpenPlanId(
  { tx, commissionerCode }: Scope,
  caseId: string,
): Promise<string | null> {
  const [plan] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM care_plan WHERE commissioner_code = ${commissionerCode} AND case_id = ${caseId}::uuid
      AND state IN (${literals(UNDECIDED)}) LIMIT 1`;
  return plan?.id ?? null;
}

/** Continues an earlier plan under another indicative budget. */
export async function resumePlan(
  { tx, commissionerCode }: Scope,
  planId: string,
  indicativeBudgetId: string,
): Promise<void> {
  await tx.carePlan.update({
    where: { commissionerCode_id: { commissionerCode, id: planId } },
    data: { state: 'DRAFT', indicativeBudgetId, version: { increment: 1 } },
  });
}

/** Writes the arrangements over a version that the caller has compared, and counts it up. */
export async function updateArrangements(
  { tx, commissionerCode }: Scope,
  planId: string,
  { startsOn, firstReviewOn, ...texts }: Arrangements,
): Promise<void> {
  await tx.carePlan.update({
    where: { commissionerCode_id: { commissionerCode, id: planId } },
    data: {
      ...texts,
      startsOn: toNullable(startsOn),
      firstReviewOn: toNullable(firstReviewOn),
      version: { increment: 1 },
    },
  });
}

export async function setPlanState(
  { tx, commissionerCode }: Scope,
  planId: string,
  state: PlanState,
): Promise<void> {
  await tx.carePlan.update({
    where: { commissionerCode_id: { commissionerCode, id: planId } },
    data: { state },
  });
}

export async function setNoRisks(
  { tx, commissionerCode }: Scope,
  planId: string,
  noRisksIdentified: boolean,
): Promise<void> {
  await tx.carePlan.update({
    where: { commissionerCode_id: { commissionerCode, id: planId } },
    data: { noRisksIdentified },
  });
}
