import { KEEPERS } from '@/app/_jobs/tasks';
import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import { checkFile } from '@/lib/file/commands/check-file';
import { addReceipt } from '@/lib/money/commands/add-receipt';
import { agreeSchedule } from '@/lib/money/commands/agree-schedule';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { recordBankDetails } from '@/lib/money/commands/record-bank-details';
import { recordOrganisation } from '@/lib/money/commands/record-organisation';
import { giveConsent } from '@/lib/money/commands/record-payment-consent';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { releasePayment } from '@/lib/money/commands/release-payment';
import { reverseSpending } from '@/lib/money/commands/reverse-spending';
import { confirmBankDetails } from '@/lib/money/commands/settle-bank-details';
import { signAgreement } from '@/lib/money/commands/sign-agreement';
import { startBudget } from '@/lib/money/commands/start-budget';
import type { Allocation } from '@/lib/money/rules/allocation';
import { BACS_LENGTH, bacsText } from '@/lib/money/rules/bank-account';
import type { PayeeChoice } from '@/lib/money/rules/payee';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import { findBudget } from '@/lib/money/store/budget';
import { listOrganisations } from '@/lib/money/store/organisation';
import { query } from '@/lib/platform/db/transaction';
import type { ActOf } from '../act';
import type { Story } from '../story';
import { oneOf, practitionerOf, whoSignsIn } from './acting-accounts';
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
  for (const part of budget?.allocations ?? [])
    if (part.way === 'DIRECT_PAYMENT' && part.payee) await agreementOfStory(context, part.id, part.payee.id);
  for (const [place, { payeeName }] of story.parts.entries())
    if (payeeName !== null) {
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

type Given = Omit<Context, 'owner'> & { place: number; payeeName: string };

/** The payee's bank account, recorded by one finance officer and confirmed by the next. */
async function giveAccount({ accounts, story, progress, place, payeeName }: Given) {
  const today = todayInLondon();
  const numbers = { sortCode: '089999', accountNumber: accountNumberOf(payeeName) };
  const detailsId = newId();
  const recorded = await recordBankDetails(
    oneOf(accounts, 'FINANCE_OFFICER', story.index),
    {
      ...numbers,
      budgetId: progress.budgetId,
      allocationId: progress.allocationIds[place] ?? '',
      formKey: detailsId,
      accountName: bacsText(payeeName).text.slice(0, BACS_LENGTH),
      rollNumber: null,
      numberSource: 'RECORD',
      answeredBy: payeeName,
      calledOn: today,
      reason: 'The first payment of the budget',
    },
    today,
  );
  // The account of an organisation is there since its first budget.
  if (!recorded.ok && recorded.error.kind === 'same-as-now') return;
  done(recorded, story);
  const confirmer = oneOf(accounts, 'FINANCE_OFFICER', story.index + 1);
  done(await confirmBankDetails(confirmer, { detailsId, ...numbers }, today), story);
}

/** Eight made-up digits, always the same for a name. */
function accountNumberOf(name: string): string {
  const sum = [...name].reduce((all, letter) => (all * 31 + letter.charCodeAt(0)) % 10_000_000, 7);
  return String(sum).padStart(8, '6');
}

/** The person consents, or who acts for one who lacks capacity or is a child. */
async function consentOfStory({ accounts, story, progress }: Context): Promise<void> {
  if (!story.parts.some(({ way }) => way === 'DIRECT_PAYMENT')) return;
  const { helper } = story.network;
  const by =
    helper?.kind === 'REPRESENTATIVE' && helper.coversMoney
      ? ({ kind: 'AUTHORITY', id: progress.authorityId } as const)
      : ({ kind: 'PERSON', id: null } as const);
  const today = todayInLondon();
  const said = { how: 'IN_PERSON', words: 'Wants to choose and pay the carers', wasInDoubt: false } as const;
  const actor = practitionerOf(accounts, story, progress.personId);
  const given = { ...said, caseId: progress.caseId, by, onDay: today };
  done(await giveConsent(actor, given, today), story);
}

async function agreementOfStory(
  { accounts, story, progress }: Context,
  allocationId: string,
  seenPayeeId: string,
): Promise<void> {
  const today = todayInLondon();
  const signed = { rule: 'SEPARATE', items: null, signedOn: today, note: 'In the paper file' } as const;
  const signedForUsBy = oneOf(accounts, 'PHB_LEAD', 0).displayName;
  const input = { ...signed, budgetId: progress.budgetId, allocationId, seenPayeeId, signedForUsBy };
  done(await signAgreement(practitionerOf(accounts, story, progress.personId), input, today), story);
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
