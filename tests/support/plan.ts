import { randomUUID } from 'node:crypto';
import { todayInLondon } from '@/lib/core/clock';
import { pence } from '@/lib/core/money';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { agreePlan } from '@/lib/plan/commands/agree-plan';
import { decidePlan } from '@/lib/plan/commands/decide-plan';
import { markNoRisks } from '@/lib/plan/commands/mark-no-risks';
import { recordPersonInformed } from '@/lib/plan/commands/record-person-informed';
import { saveArrangements } from '@/lib/plan/commands/save-arrangements';
import { saveOutcome } from '@/lib/plan/commands/save-outcome';
import { saveRisk } from '@/lib/plan/commands/save-risk';
import { saveService } from '@/lib/plan/commands/save-service';
import { type SetIndicativeBudget, setIndicativeBudget } from '@/lib/plan/commands/set-indicative-budget';
import { startPlan } from '@/lib/plan/commands/start-plan';
import { submitPlan } from '@/lib/plan/commands/submit-plan';
import { writeSection } from '@/lib/plan/commands/write-section';
import type { Arrangements, Line, Outcome, Risk } from '@/lib/plan/rules/plan';
import type { SectionKind } from '@/lib/plan/rules/sections';
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
export function arrangementsBy(coordinatorId: string, on: PlainDate = today): Arrangements {
  return {
    startsOn: addDays(on, 30),
    weeks: 52,
    coordinatorId,
    healthMonitorName: 'Nurse Lund',
    healthMonitorRole: 'Community nurse',
    firstReviewOn: addDays(on, 100),
    firstReviewHow: 'At home',
    noticeDays: 28,
    capacityFluctuates: false,
    overIndicativeReason: null,
  };
}

export type PlanGiven = {
  sections?: Partial<Record<SectionKind, string>>;
  outcome?: Omit<Outcome, 'id'>;
  services: readonly Pick<Line, 'service' | 'cost' | 'amount'>[];
  /** Without one the plan says that no risk was identified. */
  risk?: Omit<Risk, 'id'>;
  arrangements: Arrangements;
};

const SECTIONS = { HEALTH_NEEDS: 'Words on HEALTH_NEEDS', CONTINGENCY: 'Words on CONTINGENCY' };
const OUTCOME = { description: 'To be outdoors each day', howWeWillKnow: 'We ask each month' };

/**
 * Writes everything into an empty plan but the agreement.
 * @param on the day: the co-ordinator must be a practitioner then
 * @returns the ids of the outcome, the services and the risk
 */
export async function writePlan(
  made: Pick<PlanCase, 'practitioner' | 'caseId'>,
  given: PlanGiven,
  on: PlainDate = today,
) {
  const { practitioner, caseId } = made;
  for (const [kind, body] of Object.entries(given.sections ?? SECTIONS))
    must(await writeSection(practitioner, { caseId, kind: kind as SectionKind, body, version: 0 }));
  const outcome = given.outcome ?? OUTCOME;
  const outcomeId = must(await saveOutcome(practitioner, { caseId, id: null, seen: '', outcome }));
  const lineIds: string[] = [];
  for (const service of given.services) {
    const line = { ...service, outcomeId, whyNeeded: 'To get out', provider: null };
    lineIds.push(must(await saveService(practitioner, { caseId, id: null, seen: '', line })));
  }
  let riskId: string | null = null;
  if (given.risk)
    riskId = must(await saveRisk(practitioner, { caseId, id: null, seen: '', risk: given.risk }));
  else must(await markNoRisks(practitioner, { caseId }));
  const { version } = await planOf(made);
  must(await saveArrangements(practitioner, { caseId, version, arrangements: given.arrangements }, on));
  return { outcomeId, lineIds, riskId };
}

/** The same with everything but the agreement. @param weekly pence of its one service */
export async function aFullPlan(weekly = 52_000, given?: PlanCaseGiven): Promise<PlanCase> {
  const made = await aStartedPlan(given);
  await fillPlan(made, weekly);
  return made;
}

/** Writes everything of an empty plan but the agreement. @param weekly pence of its one service */
export async function fillPlan(
  made: Pick<PlanCase, 'practitioner' | 'caseId'>,
  weekly = 52_000,
): Promise<void> {
  const services = [{ service: 'Support', cost: 'WEEKLY', amount: pence(weekly) }] as const;
  await writePlan(made, { services, arrangements: arrangementsBy(made.practitioner.userId) });
}

/** The plan of a case as it is now. */
export async function planOf({ practitioner, caseId }: Pick<PlanCase, 'practitioner' | 'caseId'>) {
  const plan = await query(practitioner, 'plan:view', (scope) => findPlan(scope, caseId));
  if (!plan) throw new Error('No plan');
  return plan;
}

/** The person agrees on paper, as the practitioner records. */
export async function agreeOnPaper(made: PlanCase, on: PlainDate = today): Promise<void> {
  const recorded = { agreedBy: 'PERSON', how: 'ON_PAPER', agreedOn: on } as const;
  const seenHash = planHash(await planOf(made));
  must(await agreePlan(made.practitioner, { caseId: made.caseId, seenHash, recorded }, on));
}

/** Sends the plan as it is now. @returns the submission's id */
export async function send(
  made: Pick<PlanCase, 'practitioner' | 'caseId'>,
  on: PlainDate = today,
): Promise<string> {
  const seenHash = planHash(await planOf(made));
  return must(await submitPlan(made.practitioner, { caseId: made.caseId, seenHash, note: null }, on));
}

/** A full, agreed plan that waits for a decision. */
export async function aSentPlan(weekly = 52_000, given?: PlanCaseGiven) {
  const made = await aFullPlan(weekly, given);
  await agreeOnPaper(made);
  return { ...made, submissionId: await send(made) };
}

/** A lead approves a plan that was sent, within their limit. */
export async function approve(
  lead: Actor,
  { caseId, submissionId }: { caseId: string; submissionId: string },
  on: PlainDate,
): Promise<void> {
  const decision = {
    caseId,
    submissionId,
    option: 'APPROVE',
    reasons: 'It meets the needs',
    conditions: '',
  } as const;
  must(await decidePlan(lead, decision, on));
}
