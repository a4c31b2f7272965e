const people = '/practitioner/people/[personId]';
const seen = '/commissioner/people/[personId]';
const request = '/practitioner/cases/[caseId]';
const decisions = '/commissioner/cases/[caseId]';

/**
 * The pictures of a person's record and of a death, as list.mjs has them.
 * @type {import('./list.mjs').Screen[]}
 */
export const recordScreens = [
  { route: '/check/[answers]', as: null, fixed: { answers: 'yay' } },
  { route: '/check/local-teams', as: null },
  { route: '/budget-holder/sharing', as: 'holder' },
  { route: '/budget-holder/who-acts', as: 'holder' },
  { route: '/commissioner/searches', as: 'lead' },
  { route: '/commissioner/settings', as: 'admin' },
  { route: '/commissioner/settings/contact', as: 'admin' },
  { route: '/commissioner/lost-apps', as: 'admin', refused: true },
  { route: '/commissioner/users', as: 'admin' },
  { route: '/commissioner/users/new', as: 'admin', refused: true },
  { route: '/commissioner/users/bulk', as: 'admin' },
  { route: '/commissioner/users/[userId]', as: 'admin', row: 'lead' },
  { route: '/commissioner/users/[userId]/suspend', as: 'admin', row: 'lead', refused: true },
  { route: '/commissioner/users/[userId]/roles/new', as: 'admin', row: 'lead', refused: true },
  {
    route: '/commissioner/users/[userId]/roles/[membershipId]/limit',
    as: 'admin',
    row: 'lead',
    refused: true,
  },
  { route: '/commissioner/users/[userId]/roles/[membershipId]/end', as: 'admin', row: 'lead', refused: true },
  { route: '/commissioner/practices', as: 'admin' },
  { route: '/commissioner/bank-tables', as: 'admin', refused: true },
  { route: '/commissioner/payment-ways', as: 'admin', refused: true },
  { route: '/commissioner/payment-ways/new', as: 'admin', refused: true },
  { route: '/commissioner/messages', as: 'admin' },
  { route: '/commissioner/settings/[key]', as: 'admin', fixed: { key: 'advice-pals' }, refused: true },
  { route: '/commissioner/organisations', as: 'lead' },
  { route: '/commissioner/budgets/[budgetId]/account/[allocationId]', as: 'finance', row: 'account' },
  { route: '/commissioner/budgets/[budgetId]/schedule/[allocationId]', as: 'finance', row: 'account' },
  {
    route: '/commissioner/budgets/[budgetId]/account/[allocationId]/new',
    as: 'finance',
    row: 'account',
    refused: true,
  },
  { route: '/commissioner/budgets/[budgetId]/repayments', as: 'finance', row: 'account', refused: true },
  { route: `${seen}/death`, as: 'lead', row: 'holder', refused: true },
  { route: `${seen}/eligibility/new`, as: 'lead', row: 'holder', refused: true },
  { route: `${people}/death`, as: 'practitioner', row: 'holder', refused: true },
  { route: `${people}/eligibility/new`, as: 'practitioner', row: 'holder', refused: true },
  { route: `${people}/practice`, row: 'holder', as: 'practitioner' },
  {
    route: `${people}/practice`,
    row: 'holder',
    as: 'practitioner',
    query: '?practice=surgery',
    state: 'found',
  },
  {
    route: `${people}/practice/[practiceCode]`,
    row: 'holder',
    as: 'practitioner',
    fixed: { practiceCode: 'L81940' },
    refused: true,
  },
  { route: `${people}/messages`, as: 'practitioner', row: 'holder' },
  { route: `${seen}/messages`, as: 'lead', row: 'holder' },
  { route: `${people}/needs`, as: 'practitioner', row: 'holder' },
  { route: `${people}/capacity`, as: 'practitioner', row: 'holder' },
  { route: `${people}/capacity/new`, as: 'practitioner', row: 'holder', refused: true },
  { route: `${people}/exclusions`, as: 'practitioner', row: 'holder', refused: true },
  { route: `${people}/referrals/new`, as: 'practitioner', row: 'holder', refused: true },
  { route: `${people}/sharing/new`, as: 'practitioner', row: 'holder' },
  { route: `${people}/access`, as: 'practitioner', row: 'holder' },
  { route: `${people}/access/new`, as: 'practitioner', row: 'holder' },
  { route: `${people}/eligibility/[entryId]/correct`, row: 'earlier', refused: true },
  { route: `${seen}/eligibility/[entryId]/correct`, as: 'lead', row: 'earlier', refused: true },
  { route: `${seen}/eligibility/[entryId]/end`, as: 'lead', row: 'earlier', refused: true },
  { route: `${request}/review`, row: 'active', refused: true },
  { route: `${request}/sensitive`, row: 'active', refused: true },
  { route: `${request}/consent`, row: 'active', refused: true },
  { route: `${decisions}/sensitive`, as: 'lead', row: 'active', refused: true },
];

const AFTER_A_DEATH = 'no person of the demonstration has died with a budget; the browser tests open it';
const ACTS_FOR = 'no member of staff of the demonstration acts for a person; the browser tests open it';
const NO_FACTOR = 'a demonstration asks for no second factor; the browser tests open it';
const NOT_THERE = 'the demonstration has none; the browser tests open it';

/** Those without one, and why. @type {Record<string, string>} */
export const recordsWithoutPicture = {
  [`${people}/authorities/[authorityId]/basis`]: NOT_THERE,
  [`${people}/authorities/[authorityId]/dbs`]: NOT_THERE,
  [`${decisions}/end-budget`]: AFTER_A_DEATH,
  [`${decisions}/final-payments`]: AFTER_A_DEATH,
  [`${decisions}/nursing`]: NOT_THERE,
  '/commissioner/payment-ways/[layoutId]': NOT_THERE,
  [`${request}/contact`]: AFTER_A_DEATH,
  [`${seen}/death/mistake`]: AFTER_A_DEATH,
  [`${people}/death/mistake`]: AFTER_A_DEATH,
  [`${seen}/interest`]: ACTS_FOR,
  [`${people}/interest`]: ACTS_FOR,
  [`${people}/sharing/[sharingId]/end`]: NOT_THERE,
  [`${people}/access/[invitationId]/withdraw`]: NOT_THERE,
  [`${request}/review/[reviewId]`]: NOT_THERE,
  [`${request}/consent/mistake`]: NOT_THERE,
  [`${people}/exclusions/[exclusionId]`]: NOT_THERE,
  '/practitioner/budgets/[budgetId]/agreement/[allocationId]': NOT_THERE,
  '/practitioner/budgets/[budgetId]/agreement/[allocationId]/mistake': NOT_THERE,
  '/commissioner/lost-apps/[resetId]': NO_FACTOR,
  '/sign-in/code': NO_FACTOR,
  '/sign-in/recover': NO_FACTOR,
  '/sign-in/recovery-codes': NO_FACTOR,
  '/sign-in/set-up': NO_FACTOR,
  '/commissioner/settings/[key]/take-back/[settingId]': NOT_THERE,
  '/practitioner/budgets/[budgetId]/payees/[allocationId]': NOT_THERE,
  '/commissioner/organisations/[organisationId]': NOT_THERE,
  '/commissioner/budgets/[budgetId]/repayments/[repaymentId]': NOT_THERE,
  '/commissioner/budgets/[budgetId]/repayments/[repaymentId]/letter': NOT_THERE,
  '/practitioner/budgets/[budgetId]/repayments': NOT_THERE,
  '/practitioner/budgets/[budgetId]/repayments/[repaymentId]': NOT_THERE,
  '/budget-holder/repayments/[repaymentId]': NOT_THERE,
};
