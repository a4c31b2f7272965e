import 'server-only';
import { formatPence, pence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { findBudget, payeeNameOf } from '@/lib/money/store/budget';
import { findReversible } from '@/lib/money/store/spending';
import { policySubjectOf, recordLook } from '@/lib/person/queries/represented-people';
import { findDayOfDeath } from '@/lib/person/store/death';
import { findPersonName } from '@/lib/person/store/person-name';
import type { Scope } from '@/lib/platform/db/scope';
import { settingOn } from '@/lib/platform/db/setting';
import { queryById } from '@/lib/platform/db/transaction';
import { letterToSend } from '@/lib/repayment/rules/letter-due';
import type { RepaymentGround } from '@/lib/repayment/rules/repayment-ground';
import { repaymentNow, tookPartIn } from '@/lib/repayment/rules/repayment-now';
import type { RepaymentPosition, RepaymentStatus } from '@/lib/repayment/rules/repayment-position';
import type { RepaymentStep } from '@/lib/repayment/rules/repayment-step';
import { findRepayment, type Repayment } from '@/lib/repayment/store/repayment';

export type RepaymentStepView = {
  number: number;
  step: RepaymentStep;
  amount: string | null;
  words: string | null;
  payBy: string | null;
  by: string;
  on: string;
};

export type RepaymentMoneyView = {
  id: string;
  amount: string;
  on: string;
  words: string;
  by: string;
  /** Why the record was a mistake; null: it counts. */
  takenBack: string | null;
};

export type RepaymentAbout = {
  paidTo: string;
  spentOn: string;
  amount: string;
  /** What was more than the payee held, so that it was paid of their own; null: nothing was. */
  own: string | null;
  spendingId: string;
};

/** One repayment with all that its pages need, ready to show. */
export type RepaymentView = {
  id: string;
  budgetId: string;
  caseId: string;
  personId: string;
  personName: string;
  hasDied: boolean;
  status: RepaymentStatus;
  isLate: boolean;
  ground: RepaymentGround;
  /** What was found at first. */
  found: string;
  amount: string;
  left: string;
  received: string | null;
  payBy: string | null;
  daysLeft: number | null;
  payer: string;
  how: string;
  /** What was bought; null where it is about no spending. */
  about: RepaymentAbout | null;
  words: string;
  openedBy: string;
  openedOn: string;
  steps: RepaymentStepView[];
  money: RepaymentMoneyView[];
  /** The reader took part, so that another decides. */
  isMine: boolean;
  mayDecide: boolean;
  maySend: boolean;
  mayReceive: boolean;
  mayTakeBack: boolean;
  mayWithdraw: boolean;
  /** Their letter went, so that it may be asked to be looked at again. */
  mayAsk: boolean;
  today: PlainDate;
};

/** One repayment. Null if it is not there or not theirs. Records the view. */
export async function repaymentView(
  actor: Actor,
  repaymentId: string,
  today: PlainDate,
): Promise<RepaymentView | null> {
  return queryById(actor, { permission: 'repayment:view', ids: [repaymentId] }, async (scope) => {
    const repayment = await findRepayment(scope, repaymentId);
    if (!repayment || !may(actor, 'repayment:view', policySubjectOf(actor, repayment.personId))) return null;
    await recordLook(scope, 'budget:view', repayment.personId, { kind: 'repayment', id: repaymentId });
    return viewOf(scope, repayment, today);
  });
}

async function viewOf(scope: Scope, repayment: Repayment, today: PlainDate): Promise<RepaymentView> {
  const { id, budgetId, caseId, personId, allocationId } = repayment;
  const now = repaymentNow(repayment);
  const budget = await findBudget(scope, budgetId);
  const personName = await findPersonName(scope, personId);
  const hasDied = (await findDayOfDeath(scope, personId)) !== null;
  const payee = budget && payeeNameOf(budget, allocationId);
  return {
    id,
    budgetId,
    caseId,
    personId,
    personName,
    hasDied,
    ...positionView(now, today),
    found: formatPence(repayment.amount),
    payer: hasDied ? `The estate of ${personName}` : (payee ?? personName),
    how: await settingOn(scope, 'repayment-how', today),
    about: await aboutOf(scope, repayment),
    words: repayment.words,
    openedBy: repayment.openedByName,
    openedOn: formatDay(repayment.openedOn),
    steps: repayment.steps.map((made) => ({
      number: made.number,
      step: made.step,
      amount: made.amount && formatPence(made.amount),
      words: made.words,
      payBy: made.payBy && formatDay(made.payBy),
      by: made.byName,
      on: formatDay(made.on),
    })),
    money: moneyView(repayment),
    ...rights(scope.actor, repayment, now, today),
    today,
  };
}

function positionView(now: RepaymentPosition, today: PlainDate) {
  const { status, ground, daysLeft } = now;
  return {
    status,
    ground,
    daysLeft,
    isLate: status === 'OWED' && now.payBy !== null && today > now.payBy,
    amount: formatPence(now.amount),
    left: formatPence(now.left),
    received: now.received > 0 ? formatPence(now.received) : null,
    payBy: now.payBy && formatDay(now.payBy),
  };
}

const ASKED: readonly RepaymentStatus[] = ['NOTICE_DUE', 'OWED', 'STOPPED', 'ANSWERED'];

function rights(actor: Actor, repayment: Repayment, now: RepaymentPosition, today: PlainDate) {
  const subject = policySubjectOf(actor, repayment.personId);
  const { status, left, received } = now;
  const isMine = tookPartIn(repayment).includes(actor.userId);
  const isDecider = may(actor, 'repayment:decide', subject);
  return {
    isMine,
    mayDecide: isDecider && status === 'TO_DECIDE' && !isMine,
    maySend: may(actor, 'repayment:send', subject) && letterToSend(now, repayment.steps, today) !== null,
    mayReceive: may(actor, 'repayment:receive', subject) && ASKED.includes(status) && left > 0,
    mayTakeBack: may(actor, 'repayment:receive', subject),
    mayWithdraw: isDecider && ['NOTICE_DUE', 'OWED', 'ANSWERED'].includes(status) && received === 0,
    mayAsk: may(actor, 'repayment:ask', subject) && (status === 'OWED' || status === 'PAID'),
  };
}

function moneyView({ money }: Repayment): RepaymentMoneyView[] {
  return money
    .filter(({ takesBackId }) => takesBackId === null)
    .map(({ id, amount, receivedOn, words, byName }) => ({
      id,
      amount: formatPence(amount),
      on: formatDay(receivedOn),
      words,
      by: byName,
      takenBack: money.find(({ takesBackId }) => takesBackId === id)?.words ?? null,
    }));
}

async function aboutOf(
  scope: Scope,
  { spendingId, amount: found }: Repayment,
): Promise<RepaymentAbout | null> {
  const spending = spendingId === null ? null : await findReversible(scope, spendingId);
  if (!spending) return null;
  const { id, paidTo, spentOn, amount } = spending;
  const own = amount > found ? formatPence(pence(amount - found)) : null;
  return { spendingId: id, paidTo, spentOn: formatDay(spentOn), amount: formatPence(amount), own };
}
