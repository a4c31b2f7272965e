import { KEEPERS } from '@/app/_jobs/tasks';
import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import { checkFile } from '@/lib/file/commands/check-file';
import { addReceipt } from '@/lib/money/commands/add-receipt';
import { agreeSchedule } from '@/lib/money/commands/agree-schedule';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { recordOrganisation } from '@/lib/money/commands/record-organisation';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { releasePayment } from '@/lib/money/commands/release-payment';
import { reverseSpending } from '@/lib/money/commands/reverse-spending';
import { startBudget } from '@/lib/money/commands/start-budget';
import type { Allocation } from '@/lib/money/rules/allocation';
import type { PayeeChoice } from '@/lib/money/rules/payee';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import { type BudgetAllocation, findBudget } from '@/lib/money/store/budget';
import { listOrganisations } from '@/lib/money/store/organisation';
import { query } from '@/lib/platform/db/transaction';
import type { ActOf } from '../act';
import type { Story } from '../story';
import { oneOf, practitionerOf, whoSignsIn } from './acting-accounts';
import { agreementOfStory, consentOfStory, giveAccount } from './payee-acts';
import { type Context, done } from './progress';
import { photoOfReceipt } from './receipt-photo';

export async function startBudgetOfStory(context: Context): Promise<void> {
  const { accounts, story, progress } = context;
  const officer = oneOf(accounts, 'FINANCE_OFFICER', story.index);
  await consentOfStory(context);
  const allocations: Allocation[] = [];
  for (const { way, amount, payeeName } of story.parts) {
    const payee = payeeName === null ? null : await payeeOf(officer, story, { way, payeeName, progress });
    allocations.push({ way, amount, payee });
  }
  const input = {
    caseId: progress.caseId,
    startsOn: story.startsOn,
    allocations,
    isExcluded: false,
    endsAt18: true,
  };
  progress.budgetId = done(await startBudget(officer, input, todayInLondon()), story).budgetId;
  const budget = await query(officer, 'budget:view', (scope) => findBudget(scope, progress.budgetId));
  progress.allocationIds = budget?.allocations.map(({ id }) => id) ?? [];
  await readyToPay(context, budget?.allocations ?? []);
}

/** Agreements are signed, accounts are known, and the first few have dates of payment. */
async function readyToPay(context: Context, parts: readonly BudgetAllocation[]): Promise<void> {
  const { accounts, story, progress } = context;
  for (const { id, way, payee } of parts)
    if (way === 'DIRECT_PAYMENT' && payee) await agreementOfStory(context, id, payee.id);
  for (const [place, { payeeName }] of story.parts.entries()) {
    if (payeeName === null) continue;
    await giveAccount({ accounts, story, progress, place, payeeName });
    if (isNamed(story)) await agreeDates({ accounts, story, progress }, place);
  }
}

/** The first few are the people whom someone signs in for: they show the dates of payment. */
const isNamed = ({ index, bought }: Story) => index < 5 && bought.lines.some(({ cost }) => cost === 'WEEKLY');

async function agreeDates({ accounts, story, progress }: Omit<Context, 'owner'>, place: number) {
  const input = {
    budgetId: progress.budgetId,
    allocationId: progress.allocationIds[place] ?? '',
    cycle: 'FOUR_WEEKLY',
    seenId: null,
  } as const;
  done(await agreeSchedule(oneOf(accounts, 'FINANCE_OFFICER', story.index), input), story);
}

type Paid = { way: WayOfManaging; payeeName: string; progress: Context['progress'] };

/** An organisation that is recorded with its first budget, the person, or who acts for their money. */
async function payeeOf(
  officer: Actor,
  story: Story,
  { way, payeeName, progress }: Paid,
): Promise<PayeeChoice> {
  if (way === 'DIRECT_PAYMENT')
    return story.network.helper?.coversMoney
      ? { kind: 'AUTHORITY', id: progress.authorityId }
      : { kind: 'PERSON', id: null };
  const known = await query(officer, 'organisation:view', listOrganisations);
  const there = known?.find(({ name }) => name === payeeName);
  if (there) return { kind: 'ORGANISATION', id: there.id };
  const id = newId();
  const address = '12 Station Road\nBramhall';
  const input = { organisationId: id, name: payeeName, registerNumber: null, address };
  done(await recordOrganisation(officer, input), story);
  return { kind: 'ORGANISATION', id };
}

export async function propose(
  { accounts, story, progress }: Context,
  { key, due: { part, ...draft } }: ActOf<'propose'>,
): Promise<void> {
  const paymentId = newId();
  const input = {
    ...draft,
    budgetId: progress.budgetId,
    allocationId: progress.allocationIds[part] ?? '',
    formKey: paymentId,
  };
  done(await proposePayment(oneOf(accounts, 'FINANCE_OFFICER', story.index), input, todayInLondon()), story);
  progress.ids.set(key, paymentId);
}

/** Proposed by one finance officer, approved by the next or a lead, released by the third. */
export async function approve({ accounts, story, progress }: Context, key: string): Promise<void> {
  const approver =
    story.index % 5 === 0
      ? oneOf(accounts, 'PHB_LEAD', 0)
      : oneOf(accounts, 'FINANCE_OFFICER', story.index + 1);
  done(await approvePayment(approver, { paymentId: idOf(progress, key) }, todayInLondon()), story);
}

export async function release({ accounts, story, progress }: Context, key: string): Promise<void> {
  const payer = oneOf(accounts, 'FINANCE_OFFICER', story.index + 2);
  done(await releasePayment(payer, { paymentId: idOf(progress, key) }, todayInLondon()), story);
}

export async function spend(
  { accounts, story, progress }: Context,
  { key, bought, paidTo }: ActOf<'spend'>,
): Promise<void> {
  const actor =
    whoSignsIn(accounts, story, progress.personId, 'coversMoney') ??
    practitionerOf(accounts, story, progress.personId);
  const { part, line, amount, spentOn } = bought;
  const input = {
    budgetId: progress.budgetId,
    allocationId: progress.allocationIds[part] ?? '',
    planLineId: progress.lineIds[line] ?? '',
    amount,
    spentOn,
    paidTo,
    note: null,
    formKey: newId(),
  };
  progress.ids.set(key, done(await recordSpending(actor, input, todayInLondon()), story).spendingId);
}

export async function reverse({ accounts, story, progress }: Context, key: string): Promise<void> {
  const input = {
    spendingId: idOf(progress, key),
    reason: 'Recorded twice: the invoice was for the month before',
    formKey: newId(),
  };
  done(await reverseSpending(oneOf(accounts, 'FINANCE_OFFICER', story.index), input, todayInLondon()), story);
}

export async function photograph({ accounts, story, progress }: Context, key: string): Promise<void> {
  const actor = whoSignsIn(accounts, story, progress.personId, 'coversMoney');
  if (!actor) return;
  const file = await photoOfReceipt(todayInLondon());
  const { uploadId } = done(await addReceipt(actor, { spendingId: idOf(progress, key), file }), story);
  // No worker runs yet.
  await checkFile({ commissionerCode: actor.commissionerCode, subjectId: uploadId }, KEEPERS);
}

function idOf(progress: Context['progress'], key: string): string {
  const id = progress.ids.get(key);
  if (!id) throw new Error(`There is no ${key}`);
  return id;
}
