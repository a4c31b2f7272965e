import { describe, expect, it } from 'vitest';
import { formsOfApp } from './form-scan';

const STATE = 'the case moves on once: the second is refused';
const VERSION = 'a version of one text, which the form must have seen';

/** Forms that add rows and create nothing a second time: the rule that stops it. */
const ONCE_BY_RULE: Readonly<Record<string, string>> = {
  'account/password#submitNewPassword': 'only the old password changes it, once',
  'budget-holder/plan/words/[section]#submitMyWords': VERSION,
  'practitioner/cases/[caseId]/plan/sections/[section]#submitSection': VERSION,
  'practitioner/assessments/[assessmentId]/all#submitDomains': VERSION,
  'practitioner/assessments/[assessmentId]/domains/[domain]#submitDomain': VERSION,
  'practitioner/assessments/[assessmentId]/finish#submitTheRecommendation': 'sent once',
  'practitioner/cases/[caseId]/plan#submitStartPlan': STATE,
  'practitioner/cases/[caseId]/plan/send#submitSend': STATE,
  'practitioner/people/[personId]/join#submitJoin': 'one open entry for each practitioner (unique index)',
  'budget-holder/spending/[spendingId]/receipts/[receiptId]/withdraw#submitWithdrawReceipt':
    'a photo is withdrawn once',
  'practitioner/budgets/[budgetId]/spending/[spendingId]/receipts/[receiptId]/withdraw#submitWithdrawReceipt':
    'a photo is withdrawn once',
  'budget-holder/sharing#submitMyWithdrawal': 'an agreement is withdrawn once',
  'practitioner/people/[personId]/sharing/[sharingId]/end#submitWithdrawal': 'an agreement is withdrawn once',
  'practitioner/people/[personId]/details#submitDetails': 'a former name for a version of the details',
  'commissioner/budgets/[budgetId]/account/[allocationId]/new#submitBankAccount':
    'one change of an account waits (unique index)',
  'commissioner/payment-results#submitResults': 'what is known of a line already changes nothing',
  'commissioner/payment-ways#submitOriginator':
    'the key of the form is the id of the row, and a form records once',
  'commissioner/budgets/[budgetId]/schedule/[allocationId]#submitSchedule':
    'the page must have seen the one that is agreed',
  'commissioner/cases/[caseId]/decision#submitDecision': 'one decision by each decider',
  'commissioner/cases/[caseId]/eligibility/challenges/[challengeId]/outcome#submitOutcome':
    'one outcome of a stage (unique key)',
  'commissioner/cases/[caseId]/eligibility/decide#submitCorrection': 'one decision is in force',
  'commissioner/cases/[caseId]/eligibility/decide#submitFastTrackDecision': 'one decision is in force',
  'commissioner/cases/[caseId]/eligibility/decide#submitLocal': 'one decision is in force',
  'commissioner/cases/[caseId]/eligibility/decide#submitRecommendationDecision': 'one decision is in force',
  'commissioner/cases/[caseId]/eligibility/decide#submitRecorded': 'one decision is in force',
  'commissioner/people/[personId]/eligibility/[entryId]/end#submitEnd':
    'a row is superseded once (unique index)',
  'commissioner/people/[personId]/eligibility/[entryId]/end#submitEndTakenBack':
    'a row is superseded once (unique index)',
  '_staff#correctEarlierAction': 'a row is superseded once (unique index)',
  'commissioner/cases/[caseId]/refund#submitRefundBack': 'a refund is taken back once (unique index)',
  'commissioner/cases/[caseId]/nursing#submitNursing': 'the task is answered once',
  'commissioner/cases/[caseId]/refund#submitRefundCheck': 'a refund is checked once (unique index)',
  'commissioner/cases/[caseId]/start#submitStart': STATE,
  'practitioner/budgets/[budgetId]/payees/[allocationId]#submitPayee': 'one payee is in force (unique index)',
  'practitioner/cases/[caseId]/consent/mistake#submitConsentMistake':
    'a record is taken back once (unique index)',
  'practitioner/people/[personId]/exclusions/[exclusionId]#submitExclusionChange':
    'a version is superseded once (unique index)',
  'commissioner/budgets/[budgetId]/notice/[allocationId]/[noticeId]#submitNoticeEnd':
    'a notice ends once in each way (unique index)',
  'practitioner/budgets/[budgetId]/agreement/[allocationId]#submitAgreement': 'one payee signs once',
  'practitioner/budgets/[budgetId]/agreement/[allocationId]/mistake#submitAgreementMistake':
    'a record is taken back once (unique index)',
  'commissioner/practices#submitLoad': 'a file is loaded once',
  'commissioner/users/[userId]/suspend#submitSuspension': 'an account is suspended once',
  'commissioner/users/[userId]/suspend#submitRestored': 'a suspension ends once',
  'commissioner/users/bulk#submitStaffFile': 'a list is used once',
  'commissioner/users/[userId]/roles/[membershipId]/end#submitEndRole': 'a role ends once',
  '_staff#deathMistakeAction': 'a death is taken back once',
  'commissioner/cases/[caseId]/end-budget#submitEndBudget': STATE,
  'commissioner/cases/[caseId]/final-payments#submitFinalPayments': 'the task is settled once',
  'commissioner/budgets/[budgetId]/check#submitAccepted': 'a spending is accepted once',
  'commissioner/budgets/[budgetId]/check/[spendingId]#submitDecision':
    'a decision after the step it has seen',
  'budget-holder/spending/[spendingId]#submitAnswer': 'a question is answered once',
  'commissioner/budgets/[budgetId]/repayments/[repaymentId]#submitRepaymentDecision': STATE,
  'commissioner/budgets/[budgetId]/repayments/[repaymentId]#submitWithdrawal': STATE,
  'commissioner/budgets/[budgetId]/repayments/[repaymentId]#submitRepaymentAnswer':
    'a request is answered once',
  'commissioner/budgets/[budgetId]/repayments/[repaymentId]#submitMoneyBack': 'a record is taken back once',
  'practitioner/budgets/[budgetId]/spending/[spendingId]#submitAnswer': 'a question is answered once',
  'commissioner/payment-runs/[runId]#submitAskAgain': 'what is in the run stays once (unique indexes)',
  'commissioner/payment-runs/[runId]#submitPaid': 'a line has one result',
  'commissioner/payment-runs/[runId]/lines/[runLineId]#submitReturn':
    'a payment is returned once (unique key)',
  'commissioner/payment-runs/[runId]#submitReleaseRun': 'a run is released once',
  'account/address#submitAddress': 'a newer link ends the one before',
  'commissioner/payments/[paymentId]#submitRelease': 'a payment is released once',
};

const forms = formsOfApp();

describe('forms that create something', () => {
  it('every form that adds rows carries a key, or names the rule that makes it once', () => {
    const adding = forms.filter(({ reaches }) => reaches.length > 0);
    expect(adding.length).toBeGreaterThan(30);
    const open = adding.filter(({ name, creates }) => !creates && !(name in ONCE_BY_RULE));
    expect(open.map(({ name, reaches }) => `${name} adds by ${reaches.join(', ')}`)).toEqual([]);
  });

  it('the list of rules names only forms that need it', () => {
    const needing = forms.filter(({ creates, reaches }) => !creates && reaches.length > 0);
    expect(Object.keys(ONCE_BY_RULE).sort()).toEqual(needing.map(({ name }) => name).sort());
  });
});
