import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { pence } from '@/lib/core/money';
import { addDays, day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Result } from '@/lib/core/result';
import { agreePlan } from '@/lib/plan/commands/agree-plan';
import { markNoRisks } from '@/lib/plan/commands/mark-no-risks';
import { saveArrangements } from '@/lib/plan/commands/save-arrangements';
import { saveOutcome } from '@/lib/plan/commands/save-outcome';
import { saveService } from '@/lib/plan/commands/save-service';
import { startPlan } from '@/lib/plan/commands/start-plan';
import { submitPlan } from '@/lib/plan/commands/submit-plan';
import { writeSection } from '@/lib/plan/commands/write-section';
import { findPlan } from '@/lib/plan/store/care-plan';
import { planHash } from '@/lib/plan/store/plan-hash';
import { query } from '@/lib/platform/db/transaction';
import { aCommissioner, aPerson, aStaffMember, withCaseload } from './builders';
import { sql } from './superuser';

export const today = todayInLondon();

export type PlanCase = { commissionerCode: string; personId: string; caseId: string; practitioner: Actor };

/**
 * A case with a person informed of £520.00 a week for 52 weeks.
 * @param isInformed false: set, and not informed yet
 */
export async function anInformedCase({ isInformed = true, weeklyPence = 52_000 } = {}): Promise<PlanCase> {
  const commissionerCode = await aCommissioner();
  const personId = await aPerson(commissionerCode);
  const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', commissionerCode), personId);
  const caseId = newId();
  const by = practitioner.userId;
  await sql(
    `INSERT INTO phb_case (commissioner_code, id, person_id, "group", origin, state, asked_on, asked_by, "right", right_source, right_rule_set,
       practitioner_id, recorded_by_id, recorded_at)
     VALUES ($1, $2, $3, 'CHC', 'REQUEST', 'INDICATIVE_SET', '2026-01-05', 'PERSON', 'RIGHT_TO_HAVE', 'Test', 'test', $4, $4, now())`,
    [commissionerCode, caseId, personId, by],
  );
  await sql(
    `INSERT INTO indicative_budget (commissioner_code, id, case_id, person_id, weekly_pence, weeks, one_off_pence, contingency_weeks,
       contingency_pence, total_pence, method, set_by_id, set_at, told_on, told_how, told_by_id)
     VALUES ($1, $2, $3, $4, $5::bigint, 52, 0, 0, 0, $5::bigint * 52, 'Test', $6, now(), $7, $8, $9)`,
    [
      commissionerCode,
      newId(),
      caseId,
      personId,
      weeklyPence,
      by,
      ...(isInformed ? [today, 'At home', by] : [null, null, null]),
    ],
  );
  return { commissionerCode, personId, caseId, practitioner };
}

/** The value of a result that must be one. */
export async function must<T>(answer: Promise<Result<T, { kind: string }>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The same with an empty plan. */
export async function aStartedPlan(given?: Parameters<typeof anInformedCase>[0]): Promise<PlanCase> {
  const made = await anInformedCase(given);
  await must(startPlan(made.practitioner, { caseId: made.caseId }, today));
  return made;
}

/** Arrangements with nothing missing, for any co-ordinator. */
export function arrangementsBy(coordinatorId: string) {
  return {
    startsOn: addDays(today, 30),
    weeks: 52,
    coordinatorId,
    healthMonitorName: 'Nurse Lund',
    healthMonitorRole: 'Community nurse',
    firstReviewOn: addDays(today, 100),
    firstReviewHow: 'At home',
    noticeDays: 28,
    capacityFluctuates: false,
    overIndicativeReason: null,
  };
}

/** The same with every part but the agreement. @param weekly pence of its one service */
export async function aFullPlan(
  weekly = 52_000,
  given?: Parameters<typeof anInformedCase>[0],
): Promise<PlanCase> {
  const made = await aStartedPlan(given);
  const { practitioner, caseId } = made;
  for (const kind of ['HEALTH_NEEDS', 'CONTINGENCY'] as const) {
    await must(writeSection(practitioner, { caseId, kind, body: `Words on ${kind}`, version: 0 }));
  }
  const outcome = { description: 'To be outdoors each day', howWeWillKnow: 'We ask each month' };
  const outcomeId = await must(saveOutcome(practitioner, { caseId, id: null, seen: '', outcome }));
  const line = {
    outcomeId,
    service: 'Support',
    whyNeeded: 'To get out',
    provider: null,
    cost: 'WEEKLY',
    amount: pence(weekly),
  } as const;
  await must(saveService(practitioner, { caseId, id: null, seen: '', line }));
  await must(markNoRisks(practitioner, { caseId }));
  const { version } = await planOf(made);
  const arrangements = arrangementsBy(practitioner.userId);
  await must(saveArrangements(practitioner, { caseId, version, arrangements }, today));
  return made;
}

/** The current plan of a case. */
export async function planOf({ practitioner, caseId }: Pick<PlanCase, 'practitioner' | 'caseId'>) {
  const plan = await query(practitioner, 'plan:view', (scope) => findPlan(scope, caseId));
  if (!plan) throw new Error('No plan');
  return plan;
}

/** The person agrees on paper, as the practitioner records. */
export async function agreeOnPaper(made: PlanCase): Promise<void> {
  const recorded = { agreedByName: 'Test Person', how: 'ON_PAPER' as const, agreedOn: day(today) };
  const seenHash = planHash(await planOf(made));
  await must(agreePlan(made.practitioner, { caseId: made.caseId, seenHash, recorded }, today));
}

/** Sends the plan as it is. @returns the submission's id */
export async function send(made: PlanCase): Promise<string> {
  const seenHash = planHash(await planOf(made));
  return must(submitPlan(made.practitioner, { caseId: made.caseId, seenHash, note: null }, today));
}

/** A full, agreed plan that waits for a decision. */
export async function aSentPlan(weekly = 52_000, given?: Parameters<typeof anInformedCase>[0]) {
  const made = await aFullPlan(weekly, given);
  await agreeOnPaper(made);
  return { ...made, submissionId: await send(made) };
}

/** What happened to a person so far, in order. */
export async function trail(personId: string): Promise<string[]> {
  const rows = await sql<{ action: string }>(
    `SELECT action FROM audit_event WHERE person_id = $1 ORDER BY sequence`,
    [personId],
  );
  return rows.map(({ action }) => action);
}
