import { randomUUID } from 'node:crypto';
import { todayInLondon } from '@/lib/core/clock';
import { pence } from '@/lib/core/money';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { sendRepaymentLetter } from '@/lib/letter/commands/send-repayment-letter';
import { repaymentLetterView } from '@/lib/letter/queries/repayment-letter-view';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { decideRepayment } from '@/lib/repayment/commands/decide-repayment';
import { decideSpending } from '@/lib/repayment/commands/decide-spending';
import { openRepayment } from '@/lib/repayment/commands/open-repayment';
import { aStaffMember } from './identity';
import { type ActiveBudget, anActiveBudget, aReleasedPayment, paymentOf, spendingOf, today } from './money';
import { aHolder } from './person';
import { must } from './result';
import { sql } from './superuser';

/** A direct payment of £1,000.00, of which £500.00 was paid out, with the holder's account. */
export type PaidBudget = ActiveBudget & { holder: Actor };

export async function aPaidBudget(code: string): Promise<PaidBudget> {
  const budget = await anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
  const [allocationId = ''] = budget.allocationIds;
  const paid = paymentOf({ budgetId: budget.budgetId, allocationId, amount: 50_000 }, today);
  await aReleasedPayment(code, paid, today);
  return { ...budget, holder: await aHolder(code, budget.personId) };
}

/** The holder spends, finance asks, and disallows it once the time to answer has passed. */
export async function aDisallowedSpending(budget: PaidBudget, amount = 9_500) {
  const spent = { ...spendingOf(budget), amount: pence(amount), paidTo: 'Private GP' };
  const { spendingId } = must(await recordSpending(budget.holder, spent, today));
  const asked = { spendingId, choice: 'QUERIED', words: 'Is it in the plan?', seenStep: 0 } as const;
  must(await decideSpending(budget.finance, asked, today));
  const on = addDays(today, 15);
  const no = { spendingId, choice: 'DISALLOWED', words: 'The plan has no GP', seenStep: 1 } as const;
  must(await decideSpending(budget.finance, no, on));
  return { spendingId, repaymentId: await repaymentOf(spendingId), on };
}

/** The repayment of a spending. */
export async function repaymentOf(spendingId: string): Promise<string> {
  const [row] = await sql<{ id: string }>(
    'SELECT id FROM repayment WHERE spending_id = $1 ORDER BY id DESC',
    [spendingId],
  );
  return row?.id ?? '';
}

/** A lead decides to ask for it. */
export function askForIt(lead: Actor, repaymentId: string, on: PlainDate, amount = 9_500) {
  const asked = {
    choice: 'ASKED',
    ground: 'OUTSIDE_PLAN',
    amount: pence(amount),
    words: 'A GP is free',
  } as const;
  return decideRepayment(lead, { repaymentId, ...asked }, on);
}

/** Sends the letter that is due, to its first reader. */
export async function sendDue(actor: Actor, repaymentId: string, on: PlainDate) {
  const view = await repaymentLetterView(actor, { repaymentId, to: null, copies: [] }, on);
  const letterId = randomUUID();
  const about = { aboutId: view?.letter?.aboutId ?? randomUUID(), to: view?.letter?.to ?? 'PERSON' };
  const sent = { letterId, repaymentId, ...about, copies: [], sentOn: on, sentHow: 'by post' };
  return { result: await sendRepaymentLetter(actor, sent, on), letterId, view };
}

/** A repayment of which the notice went on the day after it was disallowed. */
export async function aRepaymentOwed(budget: PaidBudget, amount = 9_500) {
  const made = await aDisallowedSpending(budget, amount);
  const noticeOn = addDays(made.on, 1);
  must(await askForIt(budget.lead, made.repaymentId, noticeOn, amount));
  must((await sendDue(budget.lead, made.repaymentId, noticeOn)).result);
  return { ...made, noticeOn, payBy: addDays(noticeOn, 28) };
}

type WithDirectPayment = { code: string; budgetId: string; directId: string };

/**
 * A repayment of a direct payment that a lead decided to ask for, £1.00 each.
 * @param isSent the letter went, so that the time to pay runs
 * @returns its id
 */
export async function aRepayment(made: WithDirectPayment, isSent: boolean): Promise<string> {
  const today = todayInLondon();
  const [finance, lead] = await Promise.all([
    aStaffMember('FINANCE_OFFICER', made.code),
    aStaffMember('PHB_LEAD', made.code),
  ]);
  const repaymentId = randomUUID();
  const found = { ground: 'PLAN_CHANGED', amount: pence(100), words: 'Less care since May' } as const;
  const part = { budgetId: made.budgetId, allocationId: made.directId };
  must(await openRepayment(finance, { repaymentId, ...part, ...found }, today));
  must(await askForIt(lead, repaymentId, today, 100));
  if (isSent) must((await sendDue(lead, repaymentId, today)).result);
  return repaymentId;
}
