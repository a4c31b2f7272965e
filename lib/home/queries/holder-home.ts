import 'server-only';
import type { ReviewOutcome } from '@/lib/case/rules/review-outcome';
import {
  type CommissionerContact,
  findCommissionerContact,
  findHolderCase,
  type HolderCase,
} from '@/lib/case/store/holder-case';
import { newId } from '@/lib/core/id';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import type { PromiseMade } from '@/lib/home/rules/promises';
import { type HolderMoney, holderMoney } from '@/lib/money/queries/holder-money';
import { policySubjectOf, recordLook } from '@/lib/person/queries/represented-people';
import { findDayOfDeath } from '@/lib/person/store/death';
import { isPlanOpen } from '@/lib/plan/rules/plan-open';
import type { Scope } from '@/lib/platform/db/scope';
import { query } from '@/lib/platform/db/transaction';
import { logFault } from '@/lib/platform/log/log-fault';
import { type RepaymentTask, repaymentTasks } from '@/lib/repayment/queries/repayment-tasks';
import { type SpendingTasks, spendingTasks } from '@/lib/spending/queries/holder-tasks';
import { holderPromises } from './holder-promises';
import { type HolderStory, holderStory } from './holder-story';
import { type RefusedFile, refusedFiles } from './refused-files';

export type HolderHome = {
  /** In words; null while the person is alive. */
  diedOn: string | null;
  /** Null without a budget, if the authority does not cover money, or if it could not be shown now. */
  money: HolderMoney | null;
  /** The number in our log of what failed where the money could not be shown; null: nothing failed. */
  moneyFault: string | null;
  /** What we have promised; empty without a case. */
  promises: PromiseMade[];
  /** Something stops payments now. */
  arePaymentsStopped: boolean;
  contact: CommissionerContact;
  seesMoney: boolean;
  seesPlan: boolean;
  /** The progress of the case; null while there is none. */
  story: HolderStory | null;
  /** Null without a budget or a review, and to a reader who does not see the plan. */
  review: HolderReview | null;
  hasBudget: boolean;
  seesDecision: boolean;
  asksForPlan: boolean;
  mayRecord: boolean;
  /** What their spending asks of them; null to who may not record it, and after a death. */
  tasks: SpendingTasks | null;
  /** What they were asked to pay back; none after a death. */
  repayments: RepaymentTask[];
  /** Files of theirs that were not kept. */
  refusedFiles: RefusedFile[];
};

/**
 * The first page of a budget holder or representative: the money if there is a budget, else the progress of
 * the case. Each part only if the authority covers it. Null if it covers nothing.
 */
export async function holderHome(
  actor: Actor,
  personId: string,
  today: PlainDate,
): Promise<HolderHome | null> {
  const rest = await homeWithoutMoney(actor, personId, today);
  if (!rest) return null;
  const { budgetId, ...home } = rest;
  const money = budgetId === null || !home.seesMoney ? NO_MONEY : await moneyOf(actor, budgetId, today);
  return { ...home, ...money };
}

type Money = Pick<HolderHome, 'money' | 'moneyFault'>;
type WithoutMoney = Omit<HolderHome, keyof Money> & { budgetId: string | null };

const NO_MONEY: Money = { money: null, moneyFault: null };

function homeWithoutMoney(actor: Actor, personId: string, today: PlainDate): Promise<WithoutMoney | null> {
  const subject = policySubjectOf(actor, personId);
  return query(actor, 'case:view', async (scope) => {
    if (!may(actor, 'case:view', subject)) return null;
    const found = await findHolderCase(scope, personId, today);
    const seesMoney = may(actor, 'budget:view', subject);
    const seesPlan = may(actor, 'plan:view', subject);
    const contact = await findCommissionerContact(scope);
    const diedOn = await findDayOfDeath(scope, personId);
    const mayRecord = may(actor, 'spending:record', subject);
    await recordLookAt(scope, personId, found);
    return {
      diedOn: inWords(diedOn),
      budgetId: found?.budgetId ?? null,
      contact,
      seesMoney,
      seesPlan,
      story: found && holderStory(found, seesPlan, today),
      review: reviewOf(found, seesPlan),
      hasBudget: hasBudget(found),
      seesDecision: found !== null && may(actor, 'assessment:view', subject),
      asksForPlan: asksForPlan(found, diedOn) && may(actor, 'plan:contribute', subject),
      mayRecord,
      tasks: await tasksOf(scope, { found, asks: mayRecord && diedOn === null }, today),
      repayments: await repaymentsOf(scope, { found, asks: seesMoney && diedOn === null }, today),
      refusedFiles: await refusedFiles(scope),
      ...(await promisesOn(scope, { found, seesPlan, isAlive: diedOn === null }, today)),
    };
  });
}

async function promisesOn(
  scope: Scope,
  { found, seesPlan, isAlive }: { found: HolderCase | null; seesPlan: boolean; isAlive: boolean },
  today: PlainDate,
): Promise<Pick<HolderHome, 'promises' | 'arePaymentsStopped'>> {
  if (!found || !isAlive) return { promises: [], arePaymentsStopped: false };
  const { made, arePaymentsStopped } = await holderPromises(scope, { caseId: found.id, seesPlan }, today);
  return { promises: made, arePaymentsStopped };
}

/** In a transaction of its own, so that a fault in the money leaves the rest of the page. */
async function moneyOf(actor: Actor, budgetId: string, today: PlainDate): Promise<Money> {
  try {
    const money = await query(actor, 'budget:view', (scope) => holderMoney(scope, budgetId, today));
    return { money, moneyFault: null };
  } catch (thrown) {
    const faultId = newId().slice(-6).toUpperCase();
    logFault(thrown, { faultId, method: 'GET', route: '/budget-holder' });
    return { money: null, moneyFault: faultId };
  }
}

const hasBudget = (found: HolderCase | null) => Boolean(found?.budgetId);

async function recordLookAt(scope: Scope, personId: string, found: HolderCase | null): Promise<void> {
  if (found) await recordLook(scope, 'case:view', personId, { kind: 'case', id: found.id });
}

async function tasksOf(
  scope: Scope,
  { found, asks }: { found: HolderCase | null; asks: boolean },
  today: PlainDate,
): Promise<SpendingTasks | null> {
  return found?.budgetId && asks ? spendingTasks(scope, found.budgetId, today) : null;
}

async function repaymentsOf(
  scope: Scope,
  { found, asks }: { found: HolderCase | null; asks: boolean },
  today: PlainDate,
): Promise<RepaymentTask[]> {
  return found?.budgetId && asks ? repaymentTasks(scope, found.budgetId, today) : [];
}

export type HolderReview = {
  last: { on: string; outcome: ReviewOutcome } | null;
  nextOn: string | null;
};

function reviewOf(found: HolderCase | null, seesPlan: boolean): HolderReview | null {
  if (!found || !seesPlan) return null;
  const { budgetId, reviewedOn, reviewOutcome, nextReviewOn } = found;
  const last = reviewedOn && reviewOutcome && { on: formatDay(reviewedOn), outcome: reviewOutcome };
  return last || (budgetId && nextReviewOn) ? { last: last || null, nextOn: inWords(nextReviewOn) } : null;
}

const inWords = (day: PlainDate | null) => day && formatDay(day);

function asksForPlan(found: HolderCase | null, diedOn: PlainDate | null): boolean {
  return Boolean(diedOn === null && found?.planState && isPlanOpen(found.planState, found.state));
}
