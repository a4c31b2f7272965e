import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { recordBankDetails } from '@/lib/money/commands/record-bank-details';
import { giveConsent } from '@/lib/money/commands/record-payment-consent';
import { confirmBankDetails } from '@/lib/money/commands/settle-bank-details';
import { signAgreement } from '@/lib/money/commands/sign-agreement';
import { BACS_LENGTH, bacsText } from '@/lib/money/rules/bank-account';
import { oneOf, practitionerOf } from './acting-accounts';
import { type Context, done } from './progress';

type Given = Omit<Context, 'owner'> & { place: number; payeeName: string };

/** The payee's bank account, recorded by one finance officer and confirmed by the next. */
export async function giveAccount({ accounts, story, progress, place, payeeName }: Given) {
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
export async function consentOfStory({ accounts, story, progress }: Context): Promise<void> {
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

export async function agreementOfStory(
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
