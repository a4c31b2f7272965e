import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { nextState } from '@/lib/case/rules/case-state';
import { type Case, lockCase, moveCase } from '@/lib/case/store/case';
import { earliestBirth } from '@/lib/core/birth-day';
import { sumPence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { findInForce } from '@/lib/eligibility/store/eligibility';
import { type Allocation, type AllocationRefusal, checkAllocations } from '@/lib/money/rules/allocation';
import { type BudgetStartDayRefusal, checkBudgetStartDay } from '@/lib/money/rules/budget-start-day';
import { excludedAfter } from '@/lib/money/rules/exclusion';
import { candidateOf, type PayeeCandidate } from '@/lib/money/rules/payee';
import { consentNow } from '@/lib/money/rules/payment-consent';
import { partsFor, type Term, termOf, type Until18Refusal } from '@/lib/money/rules/until-18';
import { listExclusions } from '@/lib/money/store/exclusion';
import type { PostRefusal } from '@/lib/money/store/ledger';
import { budgetFacts } from '@/lib/money/store/money-facts';
import {
  type ApprovedPlan,
  findApprovedPlan,
  findStartedBudget,
  type PaidAllocation,
  type StartedBudget,
} from '@/lib/money/store/new-budget';
import { listPayeeCandidates } from '@/lib/money/store/payee-candidates';
import { listConsents } from '@/lib/money/store/payment-consent';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import { findLife } from '@/lib/person/store/life';
import type { Scope } from '@/lib/platform/db/scope';
import { settingOn } from '@/lib/platform/db/setting';
import { command } from '@/lib/platform/db/transaction';
import { openBudget } from './open-budget';

export type StartBudget = {
  caseId: string;
  startsOn: PlainDate;
  allocations: readonly Allocation[];
  /** The finance officer's answer about a direct payment. */
  isExcluded: boolean;
  /** A child's continuing care ends the day before the 18th birthday, for its days alone. */
  endsAt18?: boolean;
};

export type StartBudgetRefusal =
  | DeathRefusal
  | NotFound
  | BudgetStartDayRefusal
  | Until18Refusal
  | AllocationRefusal
  | PostRefusal
  | { kind: 'not-approved' }
  | AlreadyStarted;

/** Another form started it, with other answers. */
type AlreadyStarted = { kind: 'already-started'; by: string; on: PlainDate };

type Started = { budgetId: string };

/**
 * Starts the budget of an approved case: its allocations, its funders, and the ledger opened with the
 * commitment. A form sent twice starts it once: the case is locked, and the same answers find the budget.
 */
export function startBudget(
  actor: Actor,
  input: StartBudget,
  today: PlainDate,
): Promise<Result<Started, StartBudgetRefusal>> {
  return command(actor, 'budget:start', async (scope): Promise<Result<Started, StartBudgetRefusal>> => {
    const lockedCase = await lockCase(scope, input.caseId);
    if (!lockedCase || !may(actor, 'budget:start', lockedCase)) return notFound;
    const before = await findStartedBudget(scope, lockedCase.id);
    if (before) return answerStarted(before, input);
    const alive = refuseAfterDeath(lockedCase);
    if (!alive.ok) return alive;
    const moved = nextState(lockedCase.state, 'activate', 'COMMISSIONER');
    const plan = await findApprovedPlan(scope, lockedCase.id);
    if (!moved.ok || !plan) return fail({ kind: 'not-approved' });
    const checked = await checkStartBudget(scope, input, { lockedCase, plan, today });
    if (!checked.ok) return checked;
    const { term, allocations } = checked.value;
    const { startsOn } = input;
    const budgetId = await openBudget(scope, { lockedCase, plan, startsOn, term, allocations, today });
    if (!budgetId.ok) return budgetId;
    await moveCase(scope, lockedCase.id, moved.value);
    const isDirectPayment = allocations.every(({ way }) => way === 'DIRECT_PAYMENT');
    const plannedReviewOn = plan.firstReviewOn;
    const started = {
      kind: 'budget-started',
      on: today,
      startsOn,
      plannedReviewOn,
      isDirectPayment,
    } as const;
    await moveClocks(scope, lockedCase, started);
    await recordStart(scope, lockedCase.personId, budgetId.value, input);
    return ok({ budgetId: budgetId.value });
  });
}

/** The same answers started it: that is the answer again. */
function answerStarted(
  { budgetId, startsOn, allocations, by, on }: StartedBudget,
  input: StartBudget,
): Result<Started, AlreadyStarted> {
  // The one part of a budget that ends at 18 was given its amount here.
  const sent = input.endsAt18 ? partsFor(input.allocations, whole(allocations)) : input.allocations;
  const isSame =
    startsOn === input.startsOn && JSON.stringify(allocations) === JSON.stringify(sent.map(partOf));
  return isSame ? ok({ budgetId }) : fail({ kind: 'already-started', by, on });
}

const whole = (parts: readonly Allocation[]) => ({ agreed: sumPence(parts.map(({ amount }) => amount)) });

const partOf = ({ way, amount, payee }: Allocation): Allocation => ({ way, amount, payee });

async function checkStartBudget(
  scope: Scope,
  input: StartBudget,
  { lockedCase, plan, today }: { lockedCase: Case; plan: ApprovedPlan; today: PlainDate },
): Promise<Result<Checked, StartBudgetRefusal>> {
  const { askedOn, eligibilityId } = lockedCase;
  const careFrom = eligibilityId === null ? undefined : (await findInForce(scope, eligibilityId))?.startsOn;
  const daysAhead = await settingOn(scope, 'budget-start-days-ahead', today);
  const start = checkBudgetStartDay(input.startsOn, { askedOn, careFrom, today, daysAhead });
  if (!start.ok) return start;
  const term = await findTerm(scope, input, { lockedCase, plan });
  if (!term.ok) return term;
  const allocations = input.endsAt18 ? partsFor(input.allocations, term.value) : input.allocations;
  const { startsOn, isExcluded } = input;
  const payableFrom = startsOn > today ? startsOn : today;
  const candidates = await listPayeeCandidates(scope, lockedCase.personId, payableFrom);
  const consent = consentNow(await listConsents(scope, lockedCase.id));
  const exclusions = await listExclusions(scope, lockedCase.personId);
  const isOnRecord = excludedAfter(exclusions, null, payableFrom) !== null;
  const status = {
    consentRecorded: consent.state === 'GIVEN',
    isExcluded: isExcluded || isOnRecord,
    candidates,
  };
  const parts = checkAllocations(term.value.agreed, allocations, status);
  if (!parts.ok) return parts;
  return ok({ term: term.value, allocations: allocations.map((part) => named(part, candidates)) });
}

function named(part: Allocation, candidates: readonly PayeeCandidate[]): PaidAllocation {
  const { payee } = part;
  return { ...part, payeeName: payee && (candidateOf(candidates, payee)?.name ?? null) };
}

type Checked = { term: Term; allocations: readonly PaidAllocation[] };

async function findTerm(
  scope: Scope,
  { startsOn, endsAt18 = false }: StartBudget,
  { lockedCase: { group, personId }, plan }: { lockedCase: Case; plan: ApprovedPlan },
): Promise<Result<Term, Until18Refusal>> {
  const { dateOfBirth } = await findLife(scope, personId);
  const { weeks, weekly, agreed } = plan;
  const bornOn = earliestBirth(dateOfBirth);
  return termOf({ group, bornOn, startsOn, weeks, weekly, agreed }, endsAt18);
}

async function recordStart(
  scope: Scope,
  personId: string,
  budgetId: string,
  input: StartBudget,
): Promise<void> {
  const { isExcluded } = input;
  await recordEvent(scope, {
    action: 'budget:start',
    personId,
    subjectKind: 'budget',
    subjectId: budgetId,
    before: { isExcluded },
    after: await budgetFacts(scope, budgetId),
  });
}
