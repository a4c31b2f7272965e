import { submitCancellation as submitMyCancellation } from '@/app/budget-holder/spending/[spendingId]/cancel/actions';
import { submitChange as submitMyChange } from '@/app/budget-holder/spending/[spendingId]/change/actions';
import { submitSpending as submitMySpending } from '@/app/budget-holder/spending/new/actions';
import { submitModulusTable } from '@/app/commissioner/bank-tables/actions';
import { submitNotice } from '@/app/commissioner/budgets/[budgetId]/notice/[allocationId]/actions';
import { submitProposal } from '@/app/commissioner/budgets/[budgetId]/payments/new/actions';
import { submitReversal } from '@/app/commissioner/budgets/[budgetId]/spending/[spendingId]/reverse/actions';
import { submitRefund } from '@/app/commissioner/cases/[caseId]/refund/actions';
import { submitOrganisation } from '@/app/commissioner/organisations/actions';
import { submitLayout } from '@/app/commissioner/payment-ways/new/actions';
import { submitCancellation } from '@/app/practitioner/budgets/[budgetId]/spending/[spendingId]/cancel/actions';
import { submitChange } from '@/app/practitioner/budgets/[budgetId]/spending/[spendingId]/change/actions';
import { submitSpending } from '@/app/practitioner/budgets/[budgetId]/spending/new/actions';
import { submitConsent, submitConsentEnd } from '@/app/practitioner/cases/[caseId]/consent/actions';
import { dateValues } from '@/lib/core/form/date-values';
import { day } from '@/lib/core/plain-date';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { anEndedChallenge, aRefusedCase, someChallengeAccounts } from '../../../support/challenge';
import { aCommissioner, aStaffMember } from '../../../support/identity';
import { anActiveBudget, anApprovedCase, spendingOf } from '../../../support/money';
import { aHolder, withCaseload } from '../../../support/person';
import { must } from '../../../support/result';
import { type CreatingForm, june, type Ready, row } from './ready';

/** Consent of a case: to be given, or to be withdrawn. */
async function aConsentForm(isGiven: boolean): Promise<Ready> {
  const { caseId, practitioner } = isGiven
    ? await anActiveBudget(await aCommissioner(), [{ way: 'DIRECT_PAYMENT', amount: 100_000 }])
    : await anApprovedCase(await aCommissioner());
  return {
    actor: practitioner,
    action: isGiven ? submitConsentEnd : submitConsent,
    path: `/practitioner/cases/${caseId}/consent`,
    values: {
      caseId,
      by: 'PERSON',
      how: 'IN_PERSON',
      ...dateValues('onDay', day('2026-06-10')),
      wasInDoubt: isGiven ? '' : 'NO',
      words: 'Said so at home',
    },
    other: { how: 'BY_PHONE', words: 'Said so again' },
    ...row('payment_consent', 'case_id', caseId),
  };
}

async function aSpendingForm(who: 'holder' | 'staff'): Promise<Ready> {
  const code = await aCommissioner();
  const budget = await anActiveBudget(code);
  const { budgetId, personId, lineId, allocationIds } = budget;
  const actor =
    who === 'holder'
      ? await aHolder(code, personId)
      : await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  const base = { budgetId, planLineId: lineId, allocationId: allocationIds[0] ?? '' };
  const values = {
    ...base,
    amount: '0.05',
    paidTo: 'Zz same visit',
    ...dateValues('spentOn', day('2026-06-14')),
  };
  return {
    actor,
    action: who === 'holder' ? submitMySpending : submitSpending,
    path: who === 'holder' ? '/budget-holder/spending/new' : `/practitioner/budgets/${budgetId}/spending/new`,
    values,
    other: { amount: '0.07', paidTo: 'Shop' },
    ...row('spending', 'budget_id', budgetId),
  };
}

/** A form to change or to take back a spending that the actor recorded. */
async function aMendingForm(who: 'holder' | 'staff', what: 'change' | 'cancel'): Promise<Ready> {
  const code = await aCommissioner();
  const budget = await anActiveBudget(code);
  const { budgetId, personId, lineId: planLineId } = budget;
  const actor =
    who === 'holder'
      ? await aHolder(code, personId)
      : await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  const { spendingId } = must(await recordSpending(actor, spendingOf(budget), day('2026-06-15')));
  const area = who === 'holder' ? '/budget-holder' : `/practitioner/budgets/${budgetId}`;
  const actions =
    who === 'holder'
      ? { change: submitMyChange, cancel: submitMyCancellation }
      : { change: submitChange, cancel: submitCancellation };
  const changed = { planLineId, amount: '11', paidTo: 'Town pool', 'spentOn-choice': '2026-06-15' };
  return {
    actor,
    action: actions[what],
    path: `${area}/spending/${spendingId}/${what}`,
    values: { spendingId, ...(what === 'change' ? changed : { reason: 'Typed twice' }) },
    other: what === 'change' ? { amount: '12' } : { reason: 'Not ours' },
    ...row("journal_entry WHERE kind = 'REVERSAL' AND true", 'budget_id', budgetId),
  };
}

const aMending = (who: 'holder' | 'staff', what: 'change' | 'cancel'): CreatingForm => ({
  on: june,
  isOnlyOne: 'an entry is reversed once',
  make: () => aMendingForm(who, what),
});

/** The forms of money that create something. */
export const MONEY_FORMS: Readonly<Record<string, CreatingForm>> = {
  'commissioner/bank-tables#submitModulusTable': {
    on: june,
    make: async () => {
      const code = await aCommissioner();
      return {
        actor: await aStaffMember('ADMINISTRATOR', code),
        action: submitModulusTable,
        path: '/commissioner/bank-tables',
        values: {
          weights: '089000 089999 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1',
          substitutions: '',
          ...dateValues('validFrom', day('2026-06-01')),
        },
        other: { substitutions: '938173 938017' },
        ...row('modulus_table', 'commissioner_code', code),
      };
    },
  },
  'commissioner/payment-ways/new#submitLayout': {
    on: june,
    make: async () => {
      const code = await aCommissioner();
      return {
        actor: await aStaffMember('FINANCE_OFFICER', code),
        action: submitLayout,
        path: '/commissioner/payment-ways/new',
        values: {
          name: 'ISFE payments',
          ...dateValues('validFrom', day('2026-06-20')),
          columns: 'Invoice = reference\nAmount = amount',
          fileName: 'PHB-{run}.csv',
          delimiter: 'COMMA',
          encoding: 'UTF8',
          dateForm: 'DAY_MONTH_YEAR',
          amountForm: 'POUNDS',
          referenceHeading: 'Invoice',
          statusHeading: 'Status',
          paidWords: 'Paid',
          returnedWords: 'Returned',
          resultDateForm: 'DAY_MONTH_YEAR',
          resultAmountForm: 'POUNDS',
        },
        other: { delimiter: 'TAB' },
        ...row('payment_layout', 'commissioner_code', code),
      };
    },
  },
  'commissioner/organisations#submitOrganisation': {
    on: june,
    // Another of the same name is refused.
    isSameAgain: false,
    make: async () => {
      const code = await aCommissioner();
      return {
        actor: await aStaffMember('FINANCE_OFFICER', code),
        action: submitOrganisation,
        path: '/commissioner/organisations',
        values: { name: 'Harbour Living', registerNumber: '', address: '1 High Street' },
        other: { name: 'Keystone Accounts' },
        ...row('organisation', 'commissioner_code', code),
      };
    },
  },
  'budget-holder/spending/new#submitSpending': { on: june, make: () => aSpendingForm('holder') },
  'practitioner/budgets/[budgetId]/spending/new#submitSpending': {
    on: june,
    make: () => aSpendingForm('staff'),
  },
  'budget-holder/spending/[spendingId]/change#submitChange': aMending('holder', 'change'),
  'budget-holder/spending/[spendingId]/cancel#submitCancellation': aMending('holder', 'cancel'),
  'practitioner/budgets/[budgetId]/spending/[spendingId]/change#submitChange': aMending('staff', 'change'),
  'practitioner/budgets/[budgetId]/spending/[spendingId]/cancel#submitCancellation': aMending(
    'staff',
    'cancel',
  ),
  'practitioner/cases/[caseId]/consent#submitConsent': {
    on: june,
    isOnlyOne: 'consent that is given is not given again',
    make: () => aConsentForm(false),
  },
  'practitioner/cases/[caseId]/consent#submitConsentEnd': {
    on: june,
    isOnlyOne: 'consent is withdrawn once',
    make: () => aConsentForm(true),
  },
  'commissioner/budgets/[budgetId]/payments/new#submitProposal': {
    on: june,
    // Days that are paid already need a reason of their own.
    isSameAgain: false,
    make: async () => {
      const budget = await anActiveBudget(await aCommissioner(), [
        { way: 'DIRECT_PAYMENT', amount: 100_000 },
      ]);
      const { budgetId, allocationIds, finance } = budget;
      const days = { startsOn: day('2026-07-01'), endsOn: day('2026-07-28'), dueOn: day('2026-06-29') };
      const dates = Object.entries(days).map(([name, date]) => dateValues(name, date));
      return {
        actor: finance,
        action: submitProposal,
        path: `/commissioner/budgets/${budgetId}/payments/new`,
        values: Object.assign({ budgetId, allocationId: allocationIds[0] ?? '', amount: '50' }, ...dates),
        other: {
          amount: '60',
          ...dateValues('startsOn', day('2026-08-01')),
          ...dateValues('endsOn', day('2026-08-28')),
        },
        ...row('payment', 'budget_id', budgetId),
      };
    },
  },
  'commissioner/budgets/[budgetId]/spending/[spendingId]/reverse#submitReversal': {
    on: june,
    isOnlyOne: 'an entry is reversed once',
    make: async () => {
      const code = await aCommissioner();
      const budget = await anActiveBudget(code);
      const actor = await withCaseload(await aStaffMember('PRACTITIONER', code), budget.personId);
      const { spendingId } = must(await recordSpending(actor, spendingOf(budget), day('2026-06-15')));
      return {
        actor: budget.finance,
        action: submitReversal,
        path: `/commissioner/budgets/${budget.budgetId}/spending/${spendingId}/reverse`,
        values: { spendingId, reason: 'Entered twice' },
        other: { reason: 'The wrong shop' },
        ...row("journal_entry WHERE kind = 'REVERSAL' AND true", 'budget_id', budget.budgetId),
      };
    },
  },
  'commissioner/budgets/[budgetId]/notice/[allocationId]#submitNotice': {
    on: june,
    make: async () => {
      const code = await aCommissioner();
      const budget = await anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
      const { budgetId, allocationIds } = budget;
      const allocationId = allocationIds[0] ?? '';
      return {
        actor: await aStaffMember('PHB_LEAD', code),
        action: submitNotice,
        path: `/commissioner/budgets/${budgetId}/notice/${allocationId}`,
        values: {
          budgetId,
          allocationId,
          what: 'SUSPEND',
          ground: 'USED_OUTSIDE_PLAN',
          reasons: 'Not in the plan',
          careBy: 'Westbrook Nursing',
          ...dateValues('careFrom', day('2026-06-15')),
        },
        other: { reasons: 'Other receipts' },
        ...row('payment_notice', 'budget_id', budgetId),
      };
    },
  },
  'commissioner/cases/[caseId]/refund#submitRefund': {
    on: '2026-06-01T09:00:00Z',
    isOnlyOne: 'a refund is confirmed once',
    make: async () => {
      const accounts = await someChallengeAccounts();
      const caseId = await aRefusedCase(accounts);
      await anEndedChallenge(accounts, caseId, { outcome: 'CHANGED', evidence: 'Charts', reasons: 'Nights' });
      return {
        actor: accounts.finance,
        action: submitRefund,
        path: `/commissioner/cases/${caseId}/refund`,
        values: {
          caseId,
          kind: 'OVERTURNED',
          firstDay: '2026-03-10',
          lastDay: '2026-05-01',
          cost: '50',
          note: 'At the agency’s rate',
        },
        other: { cost: '60' },
        ...row('refund', 'case_id', caseId),
      };
    },
  },
};
