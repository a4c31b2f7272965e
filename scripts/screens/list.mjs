import { eligibilityScreens } from './eligibility-list.mjs';
import { planScreens } from './plan-list.mjs';
import { recordScreens, recordsWithoutPicture } from './record-list.mjs';

/**
 * Every picture: a route of the build, the account that visits it (`as`; null: not signed in; left out: the
 * practitioner of the row), the row that fills its brackets (`row`, see lookups.mjs), the rest of the address
 * (`query`), whether the form is also sent empty to show what it refuses (`refused`), and what the page
 * answers where that is not 200.
 * @typedef {{ route: string, as?: string | null, row?: string, query?: string, fixed?: Record<string,
 * string>, state?: string, refused?: boolean, answers?: number }} Screen
 */

const people = '/practitioner/people/[personId]';
const request = '/practitioner/cases/[caseId]';
const decisions = '/commissioner/cases/[caseId]';

/** @type {Screen[]} */
export const screens = [
  { route: '/', as: null },
  { route: '/', as: null, query: '?x=1', state: 'with a query that means nothing' },
  { route: '/help', as: null },
  { route: '/accessibility', as: null },
  { route: '/privacy', as: null },
  { route: '/sign-in', as: null, refused: true },
  { route: '/sign-in/forgotten', as: null, refused: true },
  { route: '/sign-in/forgotten', as: null, query: '?sent=1', state: 'sent' },
  { route: '/signed-out', as: null },
  { route: '/_not-found', as: null, answers: 404 },
  { route: '/choose-role', as: 'both', refused: true },
  { route: '/account', as: 'lead' },
  { route: '/account/password', as: 'lead', refused: true },
  { route: '/account/address', as: 'holder', refused: true },
  { route: '/account/address', as: 'lead', state: 'of staff' },
  ...eligibilityScreens,
  ...recordScreens,

  { route: '/commissioner', as: 'lead' },
  { route: '/commissioner', as: 'finance', state: 'finance officer' },
  { route: '/commissioner', as: 'auditor', state: 'auditor' },
  { route: '/commissioner', as: 'empty.lead', state: 'empty' },
  { route: '/commissioner/decisions', as: 'lead' },
  { route: '/commissioner/decisions', as: 'empty.lead', state: 'empty' },
  { route: '/commissioner/people', as: 'lead' },
  { route: '/commissioner/people', as: 'lead', query: '?state=SUSPENDED', state: 'nobody matches' },
  { route: '/commissioner/people', as: 'empty.lead', state: 'empty' },
  { route: '/commissioner/people/[personId]', as: 'lead', row: 'holder' },
  { route: '/commissioner/people/[personId]/eligibility', as: 'lead', row: 'holder' },
  { route: '/commissioner/people/[personId]/timeline', as: 'lead', row: 'holder' },
  { route: '/commissioner/people/[personId]/sensitive', as: 'lead', row: 'holder', refused: true },
  { route: '/commissioner/budgets', as: 'finance' },
  { route: '/commissioner/budgets', as: 'empty.lead', state: 'empty' },
  { route: '/commissioner/budgets/[budgetId]', as: 'finance', row: 'holder' },
  {
    route: '/commissioner/budgets/[budgetId]/payments/new',
    as: 'finance',
    row: 'holder',
    query: '?allocation=[allocationId]',
    refused: true,
  },
  { route: '/commissioner/budgets/[budgetId]/check', as: 'finance', row: 'holder' },
  {
    route: '/commissioner/budgets/[budgetId]/check/[spendingId]',
    as: 'finance',
    row: 'holder',
    refused: true,
  },
  {
    route: '/commissioner/budgets/[budgetId]/spending/[spendingId]/reverse',
    as: 'finance',
    row: 'holder',
    refused: true,
  },
  { route: '/commissioner/payments', as: 'finance' },
  { route: '/commissioner/payments', as: 'empty.lead', state: 'empty' },
  { route: '/commissioner/payments/[paymentId]', as: 'finance', row: 'proposed' },
  { route: '/commissioner/payments/[paymentId]', as: 'lead', row: 'released', state: 'released' },
  { route: '/commissioner/payments/[paymentId]/cancel', as: 'finance', row: 'proposed', refused: true },
  { route: '/commissioner/payment-results', as: 'finance' },
  { route: '/commissioner/payment-runs', as: 'finance' },
  { route: '/commissioner/payment-runs', as: 'empty.lead', state: 'empty' },
  { route: '/commissioner/payment-runs/[runId]', as: 'finance', row: 'run' },
  { route: '/commissioner/payment-runs/[runId]/lines', as: 'finance', row: 'run' },
  { route: '/commissioner/payment-runs/[runId]/lines/[runLineId]', as: 'finance', row: 'run', refused: true },
  { route: '/commissioner/payment-runs/[runId]/cancel', as: 'finance', row: 'run', refused: true },
  { route: decisions, as: 'lead', row: 'submitted' },
  { route: decisions, as: 'lead', row: 'requested', state: 'just asked' },
  { route: `${decisions}/decision`, as: 'lead', row: 'submitted', refused: true },
  { route: `${decisions}/start`, as: 'finance', row: 'approved', refused: true },

  { route: '/practitioner', as: 'practitioner' },
  { route: '/practitioner', as: 'empty.practitioner', state: 'empty' },
  { route: '/practitioner/caseload', as: 'practitioner' },
  { route: '/practitioner/caseload', as: 'empty.practitioner', state: 'empty' },
  { route: '/practitioner/budgets/[budgetId]', row: 'active' },
  { route: '/practitioner/budgets/[budgetId]/spending/new', row: 'active', refused: true },
  { route: '/practitioner/budgets/[budgetId]/spending/[spendingId]', row: 'spent' },
  { route: '/practitioner/budgets/[budgetId]/spending/[spendingId]/change', row: 'spent', refused: true },
  { route: '/practitioner/budgets/[budgetId]/spending/[spendingId]/cancel', row: 'spent', refused: true },
  {
    route: '/practitioner/budgets/[budgetId]/spending/[spendingId]/receipts/[receiptId]/withdraw',
    row: 'receipted',
    refused: true,
  },
  { route: '/practitioner/people', as: 'practitioner', refused: true },
  { route: '/practitioner/people/new', as: 'practitioner', refused: true },
  { route: people, row: 'holder', as: 'practitioner' },
  { route: people, row: 'stranger', state: 'not on the caseload', answers: 404 },
  { route: `${people}/eligibility`, row: 'holder', as: 'practitioner' },
  { route: `${people}/timeline`, row: 'holder', as: 'practitioner' },
  { route: `${people}/details`, row: 'holder', as: 'practitioner' },
  { route: `${people}/characteristics`, row: 'holder', as: 'practitioner' },
  { route: `${people}/sensitive`, row: 'holder', as: 'practitioner', refused: true },
  { route: `${people}/contacts/new`, row: 'holder', as: 'practitioner', refused: true },
  { route: `${people}/contacts/[contactId]/remove`, row: 'contact' },
  { route: `${people}/authorities/new`, row: 'holder', as: 'practitioner', refused: true },
  { route: `${people}/authorities/[authorityId]/end`, row: 'authority', refused: true },
  { route: `${people}/join`, row: 'stranger', refused: true },
  { route: `${people}/open`, row: 'stranger', refused: true },
  { route: `${people}/requests/new`, row: 'holder', as: 'practitioner', refused: true },
  { route: request, row: 'planning' },
  { route: request, row: 'active', state: 'active' },
  { route: request, row: 'informed', state: 'informed' },
  { route: `${request}/indicative`, row: 'eligible', refused: true },
  { route: `${request}/tell`, row: 'untold', refused: true },
  { route: `${request}/close`, row: 'planning', refused: true },
  ...planScreens,

  { route: '/budget-holder', as: 'holder' },
  { route: '/budget-holder', as: 'representative', state: 'whose budget' },
  {
    route: '/budget-holder',
    as: 'representative',
    row: 'representing',
    query: '?for=[personId]',
    state: 'a plan being written',
  },
  { route: '/budget-holder', as: 'nominee', state: 'nominee' },
  { route: '/budget-holder/account', as: 'holder' },
  { route: '/budget-holder/contact', as: 'holder' },
  { route: '/budget-holder/spending/new', as: 'holder', refused: true },
  { route: '/budget-holder/spending/[spendingId]', as: 'holder', row: 'holder' },
  { route: '/budget-holder/spending/[spendingId]/change', as: 'holder', row: 'holder', refused: true },
  { route: '/budget-holder/spending/[spendingId]/cancel', as: 'holder', row: 'holder', refused: true },
  {
    route: '/budget-holder/spending/[spendingId]/receipts/[receiptId]/withdraw',
    as: 'holder',
    row: 'holder',
    refused: true,
  },
  { route: '/budget-holder/plan', as: 'holder' },
  {
    route: '/budget-holder/plan',
    as: 'representative',
    row: 'representing',
    query: '?for=[personId]',
    state: 'being written',
  },
  {
    route: '/budget-holder/plan/words/[section]',
    as: 'representative',
    row: 'representing',
    query: '?for=[personId]',
    fixed: { section: 'what-matters' },
  },
  {
    route: '/budget-holder/plan/words/[section]/versions',
    as: 'representative',
    row: 'representing',
    query: '?for=[personId]',
    fixed: { section: 'what-matters' },
  },
  {
    route: '/budget-holder/plan/about-me',
    as: 'representative',
    row: 'representing',
    query: '?for=[personId]',
  },
  {
    route: '/budget-holder/plan/agree',
    as: 'representative',
    row: 'representing',
    query: '?for=[personId]',
    refused: true,
  },
];

const UNUSUAL = 'no person of the demonstration is sensitive or has a former name; the browser tests open it';
const NOT_LOOKED_AT = 'nothing is being looked at again in the demonstration now; the browser tests open it';

/** Routes of the build without a picture, and why. */
export const withoutPicture = {
  ...recordsWithoutPicture,
  '/_global-error': 'shown only when the frame of the page itself fails',
  '/practitioner/cases/[caseId]/eligibility/challenges/[challengeId]/steps/new': NOT_LOOKED_AT,
  '/commissioner/cases/[caseId]/eligibility/challenges/[challengeId]/steps/new': NOT_LOOKED_AT,
  '/commissioner/cases/[caseId]/eligibility/challenges/[challengeId]/outcome': NOT_LOOKED_AT,
  '/practitioner/people/[personId]/sensitive/end': UNUSUAL,
  '/commissioner/people/[personId]/sensitive/end': UNUSUAL,
  '/practitioner/people/[personId]/former-names/[formerNameId]/remove': UNUSUAL,
  '/join/[key]': 'its address is secret, and made when someone is invited; the browser tests open it',
  '/account/address/[token]': 'no link is sent on the demonstration; the browser tests open it',
  '/sign-in/new-password/[token]': 'no link is sent on the demonstration; the browser tests open it',
  '/invitation/[invitationId]': 'no account of the demonstration is invited; the browser tests open it',
  '/practitioner/assessments/[assessmentId]/evidence/[fileId]/withdraw':
    'the demonstration has no files of evidence; the browser tests open it',
};
