import { randomUUID } from 'node:crypto';
import { todayInLondon } from '@/lib/core/clock';
import { pence } from '@/lib/core/money';
import { addDays, day, type PlainDate } from '@/lib/core/plain-date';
import { agreePlan } from '@/lib/plan/commands/agree-plan';
import { markNoRisks } from '@/lib/plan/commands/mark-no-risks';
import { recordPersonInformed } from '@/lib/plan/commands/record-person-informed';
import { saveArrangements } from '@/lib/plan/commands/save-arrangements';
import { saveOutcome } from '@/lib/plan/commands/save-outcome';
import { saveService } from '@/lib/plan/commands/save-service';
import { type SetIndicativeBudget, setIndicativeBudget } from '@/lib/plan/commands/set-indicative-budget';
import { startPlan } from '@/lib/plan/commands/start-plan';
import { submitPlan } from '@/lib/plan/commands/submit-plan';
import { writeSection } from '@/lib/plan/commands/write-section';
import { findPlan } from '@/lib/plan/store/care-plan';
import { planHash } from '@/lib/plan/store/plan-hash';
import { query } from '@/lib/platform/db/transaction';
import { type CaseAccounts, someAccounts } from './case';
import { anEligibleCase } from './decision';
import { must } from './result';

/** The day of the tests of plans. */
export const today = todayInLondon();

/** What is sent to set an amount: £250 for 52 weeks, 4 weeks of contingency, £1,200 for a hoist. */
export function anAmountFor(caseId: string, change: Partial<SetIndicativeBudget> = {}): SetIndicativeBudget {
  return {
    caseId,
    indicativeId: randomUUID(),
    weekly: pence(25_000),
    weeks: 52,
    contingencyWeeks: 4,
    oneOff: pence(120_000),
    oneOffFor: 'a hoist',
    method: 'Costed care package',
    ...change,
  };
}

type Costed = { caseId: string; indicativeId: string };

/** An eligible case with an amount that was set on a day. */
export async function aCostedCase(
  accounts: CaseAccounts,
  on: PlainDate,
  change: Partial<SetIndicativeBudget> = {},
): Promise<Costed> {
  const amount = anAmountFor(await anEligibleCase(accounts), change);
  must(await setIndicativeBudget(accounts.practitioner, amount, on));
  return amount;
}

/** The same, with the person informed on that day. */
export async function anInformedCase(
  accounts: CaseAccounts,
  on: PlainDate,
  change: Partial<SetIndicativeBudget> = {},
): Promise<Costed> {
  const { caseId, indicativeId } = await aCostedCase(accounts, on, change);
  const informed = { caseId, indicativeId, informedOn: on, informedHow: 'In person' };
  must(await recordPersonInformed(accounts.practitioner, informed, on));
  return { caseId, indicativeId };
}

export type PlanCase = CaseAccounts & { caseId: string };
export type PlanCaseGiven = { isInformed?: boolean; weeklyPence?: number };

/**
 * A case with £520.00 a week for 52 weeks and nothing else.
 * @param isInformed false: the amount is set, and the person is not informed yet
 */
export async function aCaseToPlan({
  isInformed = true,
  weeklyPence = 52_000,
}: PlanCaseGiven = {}): Promise<PlanCase> {
  const accounts = await someAccounts();
  const make = isInformed ? anInformedCase : aCostedCase;
  const weekly = pence(weeklyPence);
  const { caseId } = await make(accounts, today, {
    weekly,
    contingencyWeeks: 0,
    oneOff: null,
    oneOffFor: null,
  });
  return { ...accounts, caseId };
}

/** The same with an empty plan. */
export async function aStartedPlan(given?: PlanCaseGiven): Promise<PlanCase> {
  const made = await aCaseToPlan(given);
  must(await startPlan(made.practitioner, { caseId: made.caseId }, today));
  return made;
}

/** Arrangements with nothing missing. */
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

/** The same with every section but the agreement. @param weekly pence of its one service */
export async function aFullPlan(weekly = 52_000, given?: PlanCaseGiven): Promise<PlanCase> {
  const made = await aStartedPlan(given);
  await fillPlan(made, weekly);
  return made;
}

/** Writes every section of an empty plan but the agreement. @param weekly pence of its one service */
export async function fillPlan(
  { practitioner, caseId }: Pick<PlanCase, 'practitioner' | 'caseId'>,
  weekly = 52_000,
): Promise<void> {
  for (const kind of ['HEALTH_NEEDS', 'CONTINGENCY'] as const)
    must(await writeSection(practitioner, { caseId, kind, body: `Words on ${kind}`, version: 0 }));
  const outcome = { description: 'To be outdoors each day', howWeWillKnow: 'We ask each month' };
  const outcomeId = must(await saveOutcome(practitioner, { caseId, id: null, seen: '', outcome }));
  const line = {
    outcomeId,
    service: 'Support',
    whyNeeded: 'To get out',
    provider: null,
    cost: 'WEEKLY',
    amount: pence(weekly),
  } as const;
  must(await saveService(practitioner, { caseId, id: null, seen: '', line }));
  must(await markNoRisks(practitioner, { caseId }));
  const { version } = await planOf({ practitioner, caseId });
  const arrangements = arrangementsBy(practitioner.userId);
  must(await saveArrangements(practitioner, { caseId, version, arrangements }, today));
}

/** The plan of a case as it is now. */
export async function planOf({ practitioner, caseId }: Pick<PlanCase, 'practitioner' | 'caseId'>) {
  const plan = await query(practitioner, 'plan:view', (scope) => findPlan(scope, caseId));
  if (!plan) throw new Error('No plan');
  return plan;
}

/** The person agrees on paper, as the practitioner records. */
export async function agreeOnPaper(made: PlanCase): Promise<void> {
  const recorded = { agreedByName: 'Test Person', how: 'ON_PAPER' as const, agreedOn: day(today) };
  const seenHash = planHash(await planOf(made));
  must(await agreePlan(made.practitioner, { caseId: made.caseId, seenHash, recorded }, today));
}

/** Sends the plan as it is now. @returns the submission's id */
export async function send(made: PlanCase): Promise<string> {
  const seenHash = planHash(await planOf(made));
  return must(await submitPlan(made.practitioner, { caseId: made.caseId, seenHash, note: null }, today));
}

/** A full, agreed plan that waits for a decision. */
export async function aSentPlan(weekly = 52_000, given?: PlanCaseGiven) {
  const made = await aFullPlan(weekly, given);
  await agreeOnPaper(made);
  return { ...made, submissionId: await send(made) };
}
