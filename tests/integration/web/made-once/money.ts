import { submitWithdrawReceipt as submitMyWithdrawal } from '@/app/budget-holder/spending/[spendingId]/receipts/[receiptId]/withdraw/actions';
import { submitBankAccount } from '@/app/commissioner/budgets/[budgetId]/account/[allocationId]/new/actions';
import { submitNoticeEnd } from '@/app/commissioner/budgets/[budgetId]/notice/[allocationId]/[noticeId]/actions';
import { submitSchedule } from '@/app/commissioner/budgets/[budgetId]/schedule/[allocationId]/actions';
import { submitStart } from '@/app/commissioner/cases/[caseId]/start/actions';
import { submitApproval, submitRelease } from '@/app/commissioner/payments/[paymentId]/actions';
import { submitAgreement } from '@/app/practitioner/budgets/[budgetId]/agreement/[allocationId]/actions';
import { submitAgreementMistake } from '@/app/practitioner/budgets/[budgetId]/agreement/[allocationId]/mistake/actions';
import { submitPayee } from '@/app/practitioner/budgets/[budgetId]/payees/[allocationId]/actions';
import { submitWithdrawReceipt } from '@/app/practitioner/budgets/[budgetId]/spending/[spendingId]/receipts/[receiptId]/withdraw/actions';
import { submitConsentMistake } from '@/app/practitioner/cases/[caseId]/consent/mistake/actions';
import { submitExclusionChange } from '@/app/practitioner/people/[personId]/exclusions/[exclusionId]/actions';
import { dateValues } from '@/lib/core/form/date-values';
import { addDays } from '@/lib/core/plain-date';
import { addReceipt } from '@/lib/money/commands/add-receipt';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { recordExclusion } from '@/lib/money/commands/record-exclusion';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { takeAgreementBack } from '@/lib/money/commands/sign-agreement';
import { decideNotice } from '@/lib/notice/commands/decide-notice';
import { checkSent } from '../../../support/files';
import { aCommissioner, aStaffMember } from '../../../support/identity';
import {
  accountOf,
  anActiveBudget,
  anApprovedCase,
  anOrganisation,
  payeeIdOf,
  paymentOf,
  spendingOf,
  startsOn,
  today,
} from '../../../support/money';
import { suspensionOf } from '../../../support/notice';
import { aPdf } from '../../../support/pdf';
import { aHolder, anAuthority, withCaseload } from '../../../support/person';
import { must } from '../../../support/result';
import { sql } from '../../../support/superuser';
import type { MadeOnceForm, Ready } from './ready';

const june = '2026-06-15T09:00:00Z';

async function aWithdrawal(who: 'holder' | 'staff'): Promise<Ready> {
  const code = await aCommissioner();
  const budget = await anActiveBudget(code);
  const { budgetId, personId } = budget;
  const actor =
    who === 'holder'
      ? await aHolder(code, personId)
      : await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  const { spendingId } = must(await recordSpending(actor, spendingOf(budget), today));
  const { uploadId: receiptId } = must(await addReceipt(actor, { spendingId, file: aPdf() }));
  await checkSent(actor, receiptId);
  const area = who === 'holder' ? '/budget-holder' : `/practitioner/budgets/${budgetId}`;
  return {
    actor,
    action: who === 'holder' ? submitMyWithdrawal : submitWithdrawReceipt,
    path: `${area}/spending/${spendingId}/receipts/${receiptId}/withdraw`,
    values: { budgetId, spendingId, receiptId, reason: 'The wrong picture' },
    other: { reason: 'It is not ours' },
  };
}

/** A payment that waits for approval, or for release. */
async function aPaymentForm(step: 'approve' | 'release'): Promise<Ready> {
  const code = await aCommissioner();
  const budget = await anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
  const allocationId = budget.allocationIds[0] ?? '';
  const officer = () => aStaffMember('FINANCE_OFFICER', code);
  const payment = paymentOf({ budgetId: budget.budgetId, allocationId, amount: 5_000 }, today);
  const { paymentId } = must(await proposePayment(await officer(), payment, today));
  if (step === 'release') must(await approvePayment(await officer(), { paymentId }, today));
  return {
    actor: await officer(),
    action: step === 'approve' ? submitApproval : submitRelease,
    path: `/commissioner/payments/${paymentId}`,
    values: { paymentId },
    other: null,
  };
}

/** Steps of money. */
export const MONEY_STEPS: Readonly<Record<string, MadeOnceForm>> = {
  'budget-holder/spending/[spendingId]/receipts/[receiptId]/withdraw#submitWithdrawReceipt': {
    on: june,
    make: () => aWithdrawal('holder'),
  },
  'practitioner/budgets/[budgetId]/spending/[spendingId]/receipts/[receiptId]/withdraw#submitWithdrawReceipt':
    { on: june, make: () => aWithdrawal('staff') },
  'practitioner/budgets/[budgetId]/payees/[allocationId]#submitPayee': {
    on: june,
    isTakenAgain: true,
    make: async () => {
      const code = await aCommissioner();
      const budget = await anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
      const { budgetId, personId, practitioner } = budget;
      const allocationId = budget.allocationIds[0] ?? '';
      const given = { personId, role: 'NOMINEE', coversMoney: true, coversPlan: false } as const;
      const [may, other] = [
        await anAuthority(code, { ...given, name: 'May Pay' }),
        await anAuthority(code, { ...given, name: 'Other Pay' }),
      ];
      return {
        actor: practitioner,
        action: submitPayee,
        path: `/practitioner/budgets/${budgetId}/payees/${allocationId}`,
        values: {
          budgetId,
          allocationId,
          seenPayeeId: await payeeIdOf(budget),
          payee: `AUTHORITY:${may}`,
          reason: 'Named by the person',
        },
        other: { payee: `AUTHORITY:${other}`, reason: 'Named instead' },
      };
    },
  },
  'commissioner/budgets/[budgetId]/account/[allocationId]/new#submitBankAccount': {
    on: june,
    isTakenAgain: true,
    make: async () => {
      const code = await aCommissioner();
      const budget = await anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
      const { calledOn, rollNumber: _, formKey: __, ...given } = accountOf(budget, today);
      return {
        actor: budget.finance,
        action: submitBankAccount,
        path: `/commissioner/budgets/${given.budgetId}/account/${given.allocationId}/new`,
        values: { ...given, accountNumber: '63748472', ...dateValues('calledOn', calledOn) },
        other: { accountNumber: '63748473' },
      };
    },
  },
  'commissioner/budgets/[budgetId]/notice/[allocationId]/[noticeId]#submitNoticeEnd': {
    on: june,
    make: async () => {
      const code = await aCommissioner();
      const { budgetId, allocationIds } = await anActiveBudget(code, [
        { way: 'DIRECT_PAYMENT', amount: 100_000 },
      ]);
      const allocationId = allocationIds[0] ?? '';
      const lead = await aStaffMember('PHB_LEAD', code);
      const { noticeId } = must(
        await decideNotice(lead, suspensionOf({ budgetId, allocationId }, today), today),
      );
      return {
        actor: lead,
        action: submitNoticeEnd,
        path: `/commissioner/budgets/${budgetId}/notice/${allocationId}/${noticeId}`,
        values: {
          noticeId,
          allocationId,
          end: 'LIFTED',
          reason: 'Explained',
          ...dateValues('fromDay', today),
        },
        other: { reason: 'Explained again' },
      };
    },
  },
  'practitioner/budgets/[budgetId]/agreement/[allocationId]#submitAgreement': {
    on: june,
    make: async () => {
      const budget = await anActiveBudget(await aCommissioner(), [
        { way: 'DIRECT_PAYMENT', amount: 100_000 },
      ]);
      const { practitioner, budgetId, allocationIds } = budget;
      const allocationId = allocationIds[0] ?? '';
      const [signed] = await sql<{ id: string }>('SELECT id FROM payment_agreement WHERE budget_id = $1', [
        budgetId,
      ]);
      const mistake = { budgetId, agreementId: signed?.id ?? '', note: 'Not signed' };
      must(await takeAgreementBack(practitioner, mistake));
      return {
        actor: practitioner,
        action: submitAgreement,
        path: `/practitioner/budgets/${budgetId}/agreement/${allocationId}`,
        values: {
          budgetId,
          allocationId,
          seenPayeeId: await payeeIdOf(budget),
          rule: 'SEPARATE',
          items: '',
          signedForUsBy: 'Dev Rana',
          note: '',
          ...dateValues('signedOn', today),
        },
        other: { signedForUsBy: 'Joan Ames' },
      };
    },
  },
  'practitioner/budgets/[budgetId]/agreement/[allocationId]/mistake#submitAgreementMistake': {
    on: june,
    isTakenAgain: true,
    make: async () => {
      const { practitioner, budgetId, allocationIds } = await anActiveBudget(await aCommissioner(), [
        { way: 'DIRECT_PAYMENT', amount: 100_000 },
      ]);
      const [signed] = await sql<{ id: string }>('SELECT id FROM payment_agreement WHERE budget_id = $1', [
        budgetId,
      ]);
      return {
        actor: practitioner,
        action: submitAgreementMistake,
        path: `/practitioner/budgets/${budgetId}/agreement/${allocationIds[0]}/mistake`,
        values: { budgetId, agreementId: signed?.id ?? '', note: 'It was not signed' },
        other: null,
      };
    },
  },
  'practitioner/cases/[caseId]/consent/mistake#submitConsentMistake': {
    on: june,
    isTakenAgain: true,
    make: async () => {
      const { practitioner, caseId } = await anActiveBudget(await aCommissioner(), [
        { way: 'DIRECT_PAYMENT', amount: 100_000 },
      ]);
      const [given] = await sql<{ id: string }>('SELECT id FROM payment_consent WHERE case_id = $1', [
        caseId,
      ]);
      return {
        actor: practitioner,
        action: submitConsentMistake,
        path: `/practitioner/cases/${caseId}/consent/mistake`,
        values: { caseId, seenId: given?.id ?? '', words: 'Another person said it' },
        other: null,
      };
    },
  },
  'practitioner/people/[personId]/exclusions/[exclusionId]#submitExclusionChange': {
    on: june,
    make: async () => {
      const { practitioner, personId } = await anActiveBudget(await aCommissioner());
      const days = { startsOn: addDays(today, -3), endsOn: null };
      const said = { ground: 'DRUG_REHABILITATION', evidence: 'The order, seen' } as const;
      must(await recordExclusion(practitioner, { personId, authorityId: null, ...days, ...said }, today));
      const [made] = await sql<{ id: string }>('SELECT id FROM payment_exclusion WHERE person_id = $1', [
        personId,
      ]);
      const exclusionId = made?.id ?? '';
      return {
        actor: practitioner,
        action: submitExclusionChange,
        path: `/practitioner/people/${personId}/exclusions/${exclusionId}`,
        values: { personId, exclusionId, what: 'TAKE_BACK', evidence: 'It was of another person' },
        other: { evidence: 'It was of a namesake' },
      };
    },
  },
  'commissioner/budgets/[budgetId]/schedule/[allocationId]#submitSchedule': {
    on: june,
    isTakenAgain: true,
    make: async () => {
      const code = await aCommissioner();
      const budget = await anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
      const { budgetId, allocationIds } = budget;
      const allocationId = allocationIds[0] ?? '';
      return {
        actor: budget.finance,
        action: submitSchedule,
        path: `/commissioner/budgets/${budgetId}/schedule/${allocationId}`,
        values: { budgetId, allocationId, cycle: 'MONTHLY', seenId: '' },
        other: { cycle: 'QUARTERLY' },
      };
    },
  },
  'commissioner/payments/[paymentId]#submitApproval': {
    on: june,
    isTakenAgain: true,
    make: () => aPaymentForm('approve'),
  },
  'commissioner/payments/[paymentId]#submitRelease': {
    on: june,
    isTakenAgain: true,
    make: () => aPaymentForm('release'),
  },
  'commissioner/cases/[caseId]/start#submitStart': {
    on: june,
    isTakenAgain: true,
    make: async () => {
      const { finance, caseId } = await anApprovedCase(await aCommissioner());
      const payee = `ORGANISATION:${await anOrganisation(finance, 'The agency')}`;
      const rows = [0, 1, 2, 3].map((row) => [`allocations-${row}-amount`, row === 0 ? '1000' : '']);
      return {
        actor: finance,
        action: submitStart,
        path: `/commissioner/cases/${caseId}/start`,
        values: {
          caseId,
          ...Object.fromEntries(rows),
          'allocations-0-way': 'NOTIONAL',
          ...dateValues('startsOn', startsOn),
        },
        other: { 'allocations-0-way': 'THIRD_PARTY', 'allocations-0-payee': payee },
      };
    },
  },
};
