import { createHash } from 'node:crypto';
import { AGREED_PENCE, type Case, clock } from './case';
import { dayFromNow } from './dates';
import { insert, newId, sql } from './sql';
import type { User } from './users';

const words = {
  WHAT_MATTERS: 'Being in the water, and my garden',
  HOW_TO_SUPPORT_ME: 'Give me time to answer',
  GOOD_DAY: 'I swim, then see my sister',
  STRENGTHS: 'I know what I need',
  HEALTH_NEEDS: 'Help to move and to dress',
  CONTINGENCY: 'If a helper is ill, the agency sends another',
  CAPACITY: 'Ada decides for herself',
};

/** In place of the digest of the contents: only the application can make the real one. */
const hash = createHash('sha256').update('a plan of the trial').digest('hex');

/** A plan with one outcome, two services for it, one risk and every section written. */
export async function aPlan(made: Case): Promise<void> {
  const { planId, caseId, indicativeId, person, practitioner } = made;
  const here = { commissioner_code: person.commissioner, plan_id: planId, person_id: person.personId };
  await insert('care_plan', {
    commissioner_code: person.commissioner,
    id: planId,
    case_id: caseId,
    person_id: person.personId,
    indicative_budget_id: indicativeId,
    state: 'DRAFT',
    starts_on: dayFromNow(-7),
    coordinator_id: practitioner.userId,
    health_monitor_name: 'Dr Grace Goodwin',
    health_monitor_role: 'GP',
    first_review_on: dayFromNow(80),
    first_review_how: 'At home',
    notice_days: 28,
    capacity_fluctuates: false,
    created_by_id: practitioner.userId,
    created_at: new Date(),
  });
  for (const [kind, body] of Object.entries(words)) {
    const section = {
      ...here,
      kind,
      body,
      version: 1,
      author_id: practitioner.userId,
      author_role: 'PRACTITIONER',
      written_at: new Date(),
    };
    await insert('plan_section', { ...section, id: newId() });
    await insert('plan_section_revision', { ...section, id: newId() });
  }
  await services(made, here);
  const risk = {
    hazard: 'A fall at the pool',
    who_might_be_harmed: 'Ada',
    likelihood: 2,
    impact: 3,
    management: 'A helper stays close',
    owner_name: 'Priya Practitioner',
  };
  await insert('plan_risk', { ...here, id: newId(), position: 1, ...risk });
  await insert('emergency_contact', {
    commissioner_code: person.commissioner,
    id: newId(),
    person_id: person.personId,
    position: 1,
    name: 'Sara Okafor',
    relationship: 'Sister',
    phone: '01632 960001',
  });
}

async function services({ lineId }: Case, here: Record<string, unknown>): Promise<void> {
  const outcomeId = newId();
  await insert('plan_outcome', {
    ...here,
    id: outcomeId,
    position: 1,
    description: 'Swim every week',
    how_we_will_know: 'Ada tells us',
  });
  const line = { ...here, outcome_id: outcomeId, why_needed: 'To keep moving' };
  await insert('plan_line', {
    ...line,
    id: lineId,
    position: 1,
    service: 'A helper at the pool',
    cost: 'WEEKLY',
    amount_pence: 12_000,
  });
  await insert('plan_line', {
    ...line,
    id: newId(),
    position: 2,
    service: 'A swimming hoist',
    cost: 'ONE_OFF',
    amount_pence: 30_000,
  });
}

/** Sent to the commissioner as it is. */
export async function submitted(made: Case): Promise<void> {
  const { planId, caseId, submissionId, person, practitioner } = made;
  const contents = await contentsOf(made);
  await insert('plan_submission', {
    commissioner_code: person.commissioner,
    id: submissionId,
    plan_id: planId,
    case_id: caseId,
    person_id: person.personId,
    submitted_by_id: practitioner.userId,
    submitted_at: new Date(`${dayFromNow(-8)}T10:00:00Z`),
    total_pence: AGREED_PENCE,
    weekly_pence: 12_000,
    plan_hash: hash,
    contents: JSON.stringify(contents),
  });
  await sql(`UPDATE care_plan SET state = 'SUBMITTED' WHERE id = $1`, [planId]);
  await clock(made, 'DECIDE_PLAN', 'PHB_LEAD');
}

/** The frozen contents in the shape the application stores. */
async function contentsOf({ planId, practitioner }: Case) {
  const [outcomes, lines, risks] = await Promise.all([
    sql('SELECT id, description, how_we_will_know AS "howWeWillKnow" FROM plan_outcome WHERE plan_id = $1', [
      planId,
    ]),
    sql(
      'SELECT id, outcome_id AS "outcomeId", service, why_needed AS "whyNeeded", provider, cost, amount_pence::int AS amount FROM plan_line WHERE plan_id = $1',
      [planId],
    ),
    sql(
      'SELECT id, hazard, who_might_be_harmed AS "whoMightBeHarmed", likelihood, impact, management, owner_name AS "ownerName", persons_view AS "personsView" FROM plan_risk WHERE plan_id = $1',
      [planId],
    ),
  ]);
  const written = { authorId: practitioner.userId, authorRole: 'PRACTITIONER' };
  return {
    sections: Object.entries(words).map(([kind, body]) => ({ kind, body, ...written })),
    outcomes,
    lines,
    risks,
    noRisksIdentified: false,
    arrangements: {
      startsOn: dayFromNow(-7),
      weeks: 52,
      coordinatorId: practitioner.userId,
      healthMonitorName: 'Dr Grace Goodwin',
      healthMonitorRole: 'GP',
      firstReviewOn: dayFromNow(80),
      firstReviewHow: 'At home',
      noticeDays: 28,
      capacityFluctuates: false,
      overIndicativeReason: null,
    },
    indicativePence: AGREED_PENCE,
    weeklyPence: 12_000,
    totalPence: AGREED_PENCE,
  };
}

/** Approved by one lead within their limit. */
export async function approved(made: Case, lead: User): Promise<void> {
  const { planId, submissionId, person, practitioner } = made;
  await insert('plan_decision', {
    commissioner_code: person.commissioner,
    id: newId(),
    submission_id: submissionId,
    submitted_by_id: practitioner.userId,
    person_id: person.personId,
    outcome: 'APPROVE',
    is_final: true,
    reasons: 'It meets the needs',
    amount_pence: AGREED_PENCE,
    limit_pence: 50_000_000,
    decided_by_id: lead.userId,
    decider_name: lead.name,
    decided_at: new Date(),
  });
  await sql(`UPDATE care_plan SET state = 'APPROVED' WHERE id = $1`, [planId]);
  await clock(made, 'START_BUDGET', 'FINANCE_OFFICER');
}
