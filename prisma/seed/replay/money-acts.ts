import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { addReceipt } from '@/lib/money/commands/add-receipt';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { releasePayment } from '@/lib/money/commands/release-payment';
import { reverseSpending } from '@/lib/money/commands/reverse-spending';
import { startBudget } from '@/lib/money/commands/start-budget';
import { findBudget } from '@/lib/money/store/budget';
import { query } from '@/lib/platform/db/transaction';
import type { ActOf } from '../act';
import { oneOf, practitionerOf, whoSignsIn } from './company';
import { done, type Scene } from './progress';
import { photoOfReceipt } from './receipt-photo';

export async function openBudget({ company, story, so }: Scene): Promise<void> {
  const officer = oneOf(company, 'FINANCE_OFFICER', story.index);
  const allocations = story.parts.map(({ way, amount, holderName }) => ({ way, amount, holderName }));
  const input = {
    caseId: so.caseId,
    startsOn: story.startsOn,
    allocations,
    consentRecorded: true,
    isExcluded: false,
  };
  so.budgetId = done(await startBudget(officer, input, todayInLondon()), story).budgetId;
  const budget = await query(officer, 'budget:view', (scope) => findBudget(scope, so.budgetId));
  so.allocationIds = budget?.allocations.map(({ id }) => id) ?? [];
}

export async function propose(
  { company, story, so }: Scene,
  { key, due: { part, ...draft } }: ActOf<'propose'>,
): Promise<void> {
  const paymentId = newId();
  const input = {
    ...draft,
    budgetId: so.budgetId,
    allocationId: so.allocationIds[part] ?? '',
    formKey: paymentId,
  };
  done(await proposePayment(oneOf(company, 'FINANCE_OFFICER', story.index), input, todayInLondon()), story);
  so.ids.set(key, paymentId);
}

/** Proposed by one finance officer, approved by the next or a lead, released by the third. */
export async function approve({ company, story, so }: Scene, key: string): Promise<void> {
  const approver =
    story.index % 5 === 0
      ? oneOf(company, 'PHB_LEAD', 0)
      : oneOf(company, 'FINANCE_OFFICER', story.index + 1);
  done(await approvePayment(approver, { paymentId: idOf(so, key) }), story);
}

export async function release({ company, story, so }: Scene, key: string): Promise<void> {
  const payer = oneOf(company, 'FINANCE_OFFICER', story.index + 2);
  done(await releasePayment(payer, { paymentId: idOf(so, key) }, todayInLondon()), story);
}

export async function spend(
  { company, story, so }: Scene,
  { key, bought, paidTo }: ActOf<'spend'>,
): Promise<void> {
  const actor =
    whoSignsIn(company, story, so.personId, 'coversMoney') ?? practitionerOf(company, story, so.personId);
  const { part, line, amount, spentOn } = bought;
  const input = {
    ...{
      budgetId: so.budgetId,
      allocationId: so.allocationIds[part] ?? '',
      planLineId: so.lineIds[line] ?? '',
    },
    ...{ amount, spentOn, paidTo, note: null, formKey: newId() },
  };
  so.ids.set(key, done(await recordSpending(actor, input, todayInLondon()), story).spendingId);
}

export async function reverse({ company, story, so }: Scene, key: string): Promise<void> {
  const input = {
    spendingId: idOf(so, key),
    reason: 'Recorded twice: the invoice was for the month before',
    formKey: newId(),
  };
  done(await reverseSpending(oneOf(company, 'FINANCE_OFFICER', story.index), input, todayInLondon()), story);
}

export async function photograph({ company, story, so }: Scene, key: string): Promise<void> {
  const actor = whoSignsIn(company, story, so.personId, 'coversMoney');
  if (!actor) return;
  const file = await photoOfReceipt(todayInLondon());
  done(await addReceipt(actor, { spendingId: idOf(so, key), file }), story);
}

function idOf(so: Scene['so'], key: string): string {
  const id = so.ids.get(key);
  if (!id) throw new Error(`There is no ${key}`);
  return id;
}
