import { ELIGIBILITY_STEPS, type EligibilityAt } from './assessments';
import { aBudget } from './budgets';
import { AGREED_PENCE, type Case, clock, ids } from './case';
import { dayFromNow } from './dates';
import type { Person } from './people';
import { aPlan, approved, submitted } from './plans';
import { insert, newId, sql } from './sql';
import { anAccount, type User } from './users';

/** The stage of a case. INFORMED knows its indicative budget and has no plan yet. */
const STEPS = [
  'REQUESTED',
  'ELIGIBLE',
  'INDICATIVE_SET',
  'INFORMED',
  'PLANNING',
  'PLAN_SUBMITTED',
  'APPROVED',
  'ACTIVE',
] as const;
export type CaseAt = (typeof STEPS)[number] | EligibilityAt;

/** A case of a person's that has come this far, each step taken by who may take it. */
export async function aCase(person: Person, practitioner: User, at: CaseAt): Promise<Case> {
  const made: Case = { ...ids(), person, practitioner };
  await requested(made);
  if (isEligibilityStep(at)) {
    await clock(made, 'DECIDE_ELIGIBILITY', 'PHB_LEAD');
    if (at === 'CHILD') await sql(`UPDATE phb_case SET state = 'ELIGIBLE' WHERE id = $1`, [made.caseId]);
    await ELIGIBILITY_STEPS[at](made);
    return made;
  }
  const lead = {
    ...(await anAccount('Leah Lead')),
    commissioner: person.commissioner,
    role: 'PHB_LEAD',
  } as const;
  const taken = [
    () => clock(made, 'DECIDE_ELIGIBILITY', 'PHB_LEAD'),
    () => found(made, lead),
    () => indicativeSet(made),
    () => informOfIndicative(made),
    () => aPlan(made),
    () => submitted(made),
    () => approved(made, lead),
    () => aBudget(made),
  ];
  for (const step of taken.slice(0, STEPS.indexOf(at) + 1)) await step();
  if (at !== 'INFORMED') await sql('UPDATE phb_case SET state = $2 WHERE id = $1', [made.caseId, at]);
  return made;
}

function isEligibilityStep(at: CaseAt): at is EligibilityAt {
  return at in ELIGIBILITY_STEPS;
}

async function requested({ caseId, person, practitioner }: Case): Promise<void> {
  await insert('phb_case', {
    commissioner_code: person.commissioner,
    id: caseId,
    person_id: person.personId,
    group: 'CHC',
    origin: 'REQUEST',
    state: 'REQUESTED',
    asked_on: dayFromNow(-60),
    asked_by: 'PERSON',
    what_was_asked: 'Help to go swimming again',
    right: 'RIGHT_TO_HAVE',
    right_source: 'Regulation of the trial',
    right_rule_set: 'trial',
    practitioner_id: practitioner.userId,
    recorded_by_id: practitioner.userId,
    recorded_at: new Date(),
  });
}

async function found(made: Case, lead: User): Promise<void> {
  const { caseId, person, practitioner } = made;
  await insert('eligibility_decision', {
    commissioner_code: person.commissioner,
    id: newId(),
    case_id: caseId,
    person_id: person.personId,
    outcome: 'ELIGIBLE',
    evidence: 'The assessment of last month',
    reasons: 'Needs are met best by a budget',
    decided_on: dayFromNow(-50),
    decider_id: lead.userId,
    decider_name: lead.name,
    recorded_at: new Date(),
  });
  await clock(made, 'SET_INDICATIVE_BUDGET', 'PRACTITIONER', practitioner.userId);
}

async function indicativeSet(made: Case): Promise<void> {
  const { caseId, indicativeId, person, practitioner } = made;
  await insert('indicative_budget', {
    commissioner_code: person.commissioner,
    id: indicativeId,
    case_id: caseId,
    person_id: person.personId,
    weekly_pence: 12_000,
    weeks: 52,
    one_off_pence: 30_000,
    one_off_for: 'A swimming hoist',
    contingency_weeks: 0,
    contingency_pence: 0,
    total_pence: AGREED_PENCE,
    method: 'What the same care costs now',
    set_by_id: practitioner.userId,
    set_at: new Date(`${dayFromNow(-45)}T10:00:00Z`),
  });
  await clock(made, 'TELL_INDICATIVE_BUDGET', 'PRACTITIONER', practitioner.userId);
}

async function informOfIndicative(made: Case): Promise<void> {
  const { caseId, indicativeId, practitioner } = made;
  await sql(
    `UPDATE indicative_budget SET told_on = $2, told_how = 'In person', told_by_id = $3 WHERE id = $1`,
    [indicativeId, dayFromNow(-40), practitioner.userId],
  );
  await sql(`UPDATE phb_case SET state = 'INDICATIVE_SET' WHERE id = $1`, [caseId]);
  await clock(made, 'WRITE_PLAN', 'PRACTITIONER', practitioner.userId);
}
