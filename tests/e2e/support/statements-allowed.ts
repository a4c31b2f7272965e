export type Allowed = {
  /**
   * Questions about the page itself. The fewest possible is one; where there are more, `because` says why.
   */
  asks: number;
  /**
   * A view of a person's record is written down: the head of the chain is locked, then the event and the new
   * head are one statement.
   */
  isAudited?: true;
  /** A form reads what a lost session kept of it, in a transaction that reaches no person. */
  isForm?: true;
  because?: string;
};

/** The session, BEGIN, the scope, COMMIT. */
const FRAME = 4;
const AUDIT = 2;
const DRAFT = 4;

const person =
  'the person, who acts for them, their capacity, agreements to share, cases, caseload, contacts, former names and characteristics are nine lists; the practice; a death, and after it what is left to settle and the money';
const plan = 'the case in brief, the plan with all its parts, and what was sent and decided';
const money =
  'the budget, its parts, their money, one page of the ledger, one of the payments, the settings, the person and a death; and of who is paid the death, the birth, the findings and the account';
const ownCheck = 'the owner, in a transaction of its own (BEGIN, scope, name, COMMIT)';
const holderPlan = `${plan}; before it the owner of the plan and whether there is one`;
const earlier = 'the person, the decision, and whether it comes from a case';
const user = 'the user, the periods of their roles, what was changed about them, and the newest invitation';
const flag = 'the person, and the flag in force';
const hidden = 'the person, what the flag hides of them, and the flag in force';
const criteria = 'these criteria, and the versions of their group that they stand among';
const letter =
  'the letter, the completed tool that goes with it, and whether a sensitive record hides its address';
const toWrite =
  'everything on the eligibility of the case, who is written to on that day, and what the commissioner has set for its letters';
const mine = `${ownCheck}; which cases there are, the one that is shown, all that was decided, and what is set for reviews`;
const reviews = 'everything on the eligibility of the case, and what the commissioner has set for reviews';
const decided =
  'the payment, its budget and parts; what may stop it: a death, the authorities and the account; the plan, the money and the last payments';
const part = 'the budget, its parts and what each has left decide what may be asked';

const repayment =
  'the repayment, the budget, the name, a death and how to pay; and who asked for a review, in a transaction of its own';

/** The most that one request of a route may ask of the database. */
export const allowed: Record<string, Allowed> = {
  '/practitioner': {
    asks: 4,
    because:
      'own work and work awaited from others are two lists; how many standards are late or nearly late; and refused files',
  },
  '/practitioner/caseload': { asks: 1 },
  '/practitioner/people/[personId]': { asks: 13, isAudited: true, because: person },
  '/practitioner/people/[personId]/eligibility': {
    asks: 3,
    isAudited: true,
    because: 'the person, a death, and what was decided',
  },
  '/practitioner/people/[personId]/eligibility/new': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/people/[personId]/eligibility/[entryId]/correct': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: earlier,
  },
  '/practitioner/people/[personId]/messages': {
    asks: 3,
    isAudited: true,
    because: 'the person, a death, and one page of messages',
  },
  '/practitioner/people/[personId]/timeline': {
    asks: 3,
    isAudited: true,
    because: 'the person, a death, and one page of events',
  },
  '/practitioner/people/[personId]/death': {
    asks: 2,
    isAudited: true,
    isForm: true,
    because: 'the person, and the death',
  },
  '/practitioner/people/[personId]/death/mistake': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: 'the person, the death, and the cases that stay closed',
  },
  '/practitioner/cases/[caseId]/contact': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: 'the case, the person, and the death',
  },
  '/commissioner/budgets/[budgetId]/account/[allocationId]': {
    asks: 4,
    isAudited: true,
    isForm: true,
    because: 'the budget, the accounts of its payee, the person, and the bank tables',
  },
  '/commissioner/budgets/[budgetId]/account/[allocationId]/new': {
    asks: 4,
    isAudited: true,
    isForm: true,
    because: 'the budget, the accounts of its payee, the person, and the bank tables',
  },
  '/commissioner/budgets/[budgetId]/schedule/[allocationId]': {
    asks: 8,
    isAudited: true,
    isForm: true,
    because: 'the budget and its weekly amount, the schedule, bank holidays, payments, and the person',
  },
  '/commissioner/bank-tables': { asks: 1, isForm: true },
  '/commissioner/payment-ways': { asks: 3, isForm: true, because: 'bank details, columns, and those in use' },
  '/commissioner/payment-ways/new': {
    asks: 3,
    isForm: true,
    because: 'bank details, columns, and those in use',
  },
  '/commissioner/payment-ways/[layoutId]': { asks: 1, isForm: true },
  '/commissioner/organisations': { asks: 1, isForm: true },
  '/commissioner/organisations/[organisationId]': { asks: 1, isForm: true },
  '/practitioner/budgets/[budgetId]/payees/[allocationId]': {
    asks: 7,
    isAudited: true,
    isForm: true,
    because: 'the budget, and of who may be paid the person, findings, authorities and organisations',
  },
  '/commissioner/budgets/[budgetId]/notice/[allocationId]': {
    asks: 5,
    isAudited: true,
    isForm: true,
    because:
      'the budget with its parts, the two settings, the person and a death, and what was decided before',
  },
  '/commissioner/budgets/[budgetId]/notice/[allocationId]/[noticeId]': {
    asks: 5,
    isAudited: true,
    isForm: true,
    because: 'as the page of what was decided',
  },
  '/practitioner/budgets/[budgetId]/agreement/[allocationId]': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: 'the budget with its parts, its agreements, and the person',
  },
  '/practitioner/budgets/[budgetId]/agreement/[allocationId]/mistake': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: 'as the page of the agreement',
  },
  '/practitioner/people/[personId]/exclusions': {
    asks: 7,
    isAudited: true,
    isForm: true,
    because: 'the person, the exclusions, and who acts for them with findings, authorities and organisations',
  },
  '/practitioner/people/[personId]/exclusions/[exclusionId]': {
    asks: 7,
    isAudited: true,
    isForm: true,
    because: 'as the page of all exclusions',
  },
  '/practitioner/cases/[caseId]/consent': {
    asks: 8,
    isAudited: true,
    isForm: true,
    because:
      'the case, its consents and its budget, and the person; of who may consent the findings, authorities and organisations',
  },
  '/practitioner/cases/[caseId]/consent/mistake': {
    asks: 8,
    isAudited: true,
    isForm: true,
    because: 'as the page of consent',
  },
  '/practitioner/people/[personId]/needs': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/people/[personId]/details': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/people/[personId]/characteristics': {
    asks: 2,
    isAudited: true,
    isForm: true,
    because: 'the person, and the answers',
  },
  '/practitioner/people/[personId]/practice': {
    asks: 2,
    isAudited: true,
    because: 'the person, and their practices',
  },
  '/practitioner/people/[personId]/practice/[practiceCode]': {
    asks: 4,
    isAudited: true,
    isForm: true,
    because: 'the person, their practices, the practice of the code, and whether a file is loaded',
  },
  '/practitioner/people/[personId]/contacts/new': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/people/[personId]/contacts/[contactId]/remove': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/people/[personId]/former-names/[formerNameId]/remove': {
    asks: 1,
    isAudited: true,
    isForm: true,
  },
  '/practitioner/people/[personId]/sensitive': { asks: 2, isAudited: true, isForm: true, because: flag },
  '/practitioner/people/[personId]/sensitive/end': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: hidden,
  },
  '/commissioner/people/[personId]/sensitive': { asks: 2, isAudited: true, isForm: true, because: flag },
  '/commissioner/people/[personId]/sensitive/end': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: hidden,
  },
  '/practitioner/people/[personId]/authorities/new': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: 'the person, the representatives who may name a nominee, and what is found of capacity',
  },
  '/practitioner/people/[personId]/sharing/new': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/people/[personId]/sharing/[sharingId]/end': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/people/[personId]/access': {
    asks: 5,
    isAudited: true,
    because: 'the person, who acts for them, the invitations, what is found of capacity, and a death',
  },
  '/practitioner/people/[personId]/access/new': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: 'the person, who is invited, and what is found of capacity',
  },
  '/practitioner/people/[personId]/access/[invitationId]/withdraw': {
    asks: 1,
    isAudited: true,
    isForm: true,
  },
  '/budget-holder/who-looked': {
    asks: 6,
    isAudited: true,
    because: `${ownCheck}; whether the record is sensitive, and a page of looks`,
  },
  '/budget-holder/who-acts': { asks: 5, isAudited: true, because: `${ownCheck}; and who acts` },
  '/budget-holder/sharing': {
    asks: 5,
    isAudited: true,
    isForm: true,
    because: `${ownCheck}; and what is shared`,
  },
  '/practitioner/people/[personId]/capacity': {
    asks: 2,
    isAudited: true,
    because: 'the person, and what was found of their capacity',
  },
  '/practitioner/people/[personId]/capacity/new': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/people/[personId]/authorities/[authorityId]/end': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/people/[personId]/authorities/[authorityId]/dbs': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/people/[personId]/authorities/[authorityId]/basis': {
    asks: 1,
    isAudited: true,
    isForm: true,
  },
  '/practitioner/people/[personId]/requests/new': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: 'the person, what was decided for them, and their open cases',
  },
  '/practitioner/people/[personId]/referrals/new': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: 'the person, what was decided for them, and their open cases',
  },
  '/practitioner/people/[personId]/open': {
    asks: 2,
    isAudited: true,
    isForm: true,
    because: 'the person, and for how long a record opens here',
  },
  '/practitioner/people/[personId]/join': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/cases/[caseId]': { asks: 1, isAudited: true },
  '/practitioner/cases/[caseId]/indicative': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/cases/[caseId]/tell': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/cases/[caseId]/close': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/budgets/[budgetId]': { asks: 12, isAudited: true, because: money },
  '/practitioner/budgets/[budgetId]/spending/new': {
    asks: 6,
    isForm: true,
    because: `${part}; the person, the lines of the plan, and the last payees`,
  },
  '/practitioner/budgets/[budgetId]/repayments': {
    asks: 3,
    isAudited: true,
    because: 'the budget with its parts, its repayments, and the name',
  },
  '/practitioner/budgets/[budgetId]/repayments/[repaymentId]': {
    asks: 12,
    isAudited: true,
    because: repayment,
  },
  '/practitioner/budgets/[budgetId]/spending/[spendingId]': {
    asks: 2,
    isAudited: true,
    isForm: true,
    because: 'the line with its receipts, and the steps of its check',
  },
  '/practitioner/budgets/[budgetId]/spending/[spendingId]/receipts/[receiptId]/withdraw': {
    asks: 1,
    isAudited: true,
    isForm: true,
  },
  '/practitioner/budgets/[budgetId]/spending/[spendingId]/change': {
    asks: 2,
    isAudited: true,
    isForm: true,
    because: 'the line, and the lines of the plan',
  },
  '/practitioner/budgets/[budgetId]/spending/[spendingId]/cancel': {
    asks: 2,
    isAudited: true,
    isForm: true,
    because: 'the line, and the lines of the plan',
  },
  '/practitioner/cases/[caseId]/plan': { asks: 3, isAudited: true, because: plan },
  '/practitioner/cases/[caseId]/plan/sections/[section]': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: plan,
  },
  '/practitioner/cases/[caseId]/plan/sections/[section]/versions': {
    asks: 3,
    isAudited: true,
    because: plan,
  },
  '/practitioner/cases/[caseId]/plan/outcomes': { asks: 3, isAudited: true, because: plan },
  '/practitioner/cases/[caseId]/plan/outcomes/[outcomeId]': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: plan,
  },
  '/practitioner/cases/[caseId]/plan/outcomes/[outcomeId]/remove': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: plan,
  },
  '/practitioner/cases/[caseId]/plan/services/[serviceId]': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: plan,
  },
  '/practitioner/cases/[caseId]/plan/services/[serviceId]/remove': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: plan,
  },
  '/practitioner/cases/[caseId]/plan/risks': { asks: 3, isAudited: true, isForm: true, because: plan },
  '/practitioner/cases/[caseId]/plan/risks/[riskId]': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: plan,
  },
  '/practitioner/cases/[caseId]/plan/risks/[riskId]/remove': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: plan,
  },
  '/practitioner/cases/[caseId]/plan/arrangements': {
    asks: 7,
    isAudited: true,
    isForm: true,
    because: `${plan}; and who may be co-ordinator, in a transaction of its own`,
  },
  '/practitioner/cases/[caseId]/plan/agreement': {
    asks: 5,
    isAudited: true,
    isForm: true,
    because: `${plan}; the person, and the representatives who may agree it`,
  },
  '/practitioner/cases/[caseId]/plan/about-me': { asks: 3, isAudited: true, because: plan },
  '/practitioner/cases/[caseId]/plan/send': { asks: 3, isAudited: true, isForm: true, because: plan },
  // The form to find a person shows no person, and the choice of a role follows from the session.
  '/practitioner/people': { asks: 0 },
  '/choose-role': { asks: 0 },
  '/practitioner/people/new': { asks: 0, isForm: true },
  '/account': { asks: 3, isForm: true, because: 'the sessions, the failed sign-ins, and the address' },
  '/account/address': { asks: 1, isForm: true },
  '/account/address/[token]': { asks: 1 },
  '/account/password': { asks: 0, isForm: true },
  '/commissioner': {
    asks: 6,
    because:
      'what waits, how much of it is late, the totals, how many standards are late or nearly late, the runs that wait and bank holidays',
  },
  '/commissioner/decisions': { asks: 2, because: 'one page of the list, and the choices of a filter' },
  '/commissioner/people': { asks: 2, because: 'one page of the list, and the choices of a filter' },
  '/commissioner/budgets': { asks: 1 },
  '/commissioner/people/[personId]': { asks: 13, isAudited: true, because: person },
  '/commissioner/people/[personId]/death': {
    asks: 2,
    isAudited: true,
    isForm: true,
    because: 'the person, and the death',
  },
  '/commissioner/people/[personId]/death/mistake': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: 'the person, the death, and the cases that stay closed',
  },
  '/commissioner/cases/[caseId]/end-budget': {
    asks: 6,
    isAudited: true,
    isForm: true,
    because: 'the case, its budget, the death, who answers for the estate, the payments and the person',
  },
  '/commissioner/cases/[caseId]/final-payments': {
    asks: 6,
    isAudited: true,
    isForm: true,
    because: 'the case, its budget, the death, who answers for the estate, the payments and the person',
  },
  '/commissioner/people/[personId]/eligibility': {
    asks: 3,
    isAudited: true,
    because: 'the person, a death, and what was decided',
  },
  '/commissioner/people/[personId]/eligibility/new': { asks: 1, isAudited: true, isForm: true },
  '/commissioner/people/[personId]/eligibility/[entryId]/correct': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: earlier,
  },
  '/commissioner/people/[personId]/eligibility/[entryId]/end': {
    asks: 2,
    isAudited: true,
    isForm: true,
    because: 'the person, and the decision',
  },
  '/commissioner/people/[personId]/messages': {
    asks: 3,
    isAudited: true,
    because: 'the person, a death, and one page of messages',
  },
  '/commissioner/people/[personId]/timeline': {
    asks: 3,
    isAudited: true,
    because: 'the person, a death, and one page of events',
  },
  '/commissioner/cases/[caseId]': { asks: 1, isAudited: true },
  '/commissioner/cases/[caseId]/eligibility': { asks: 1, isAudited: true },
  '/commissioner/cases/[caseId]/decision': { asks: 3, isAudited: true, isForm: true, because: plan },
  '/commissioner/cases/[caseId]/start': {
    asks: 8,
    isAudited: true,
    isForm: true,
    because:
      'the case, its approved plan, consents and the person; of who may be paid the birth, findings, authorities, exclusions and organisations',
  },
  '/commissioner/budgets/[budgetId]': { asks: 12, isAudited: true, because: money },
  '/commissioner/budgets/[budgetId]/payments/new': {
    asks: 10,
    isAudited: true,
    isForm: true,
    because: `${part}; and what may stop it: a death, and of who is paid the birth and findings, or the authorities, and the account; and the schedule`,
  },
  '/commissioner/budgets/[budgetId]/check': {
    asks: 8,
    isAudited: true,
    isForm: true,
    because:
      'the budget and its money; how many are in each state, those to check, those checked, and their steps; the name',
  },
  '/commissioner/budgets/[budgetId]/check/[spendingId]': {
    asks: 4,
    isAudited: true,
    isForm: true,
    because: 'the line and its steps; the budget and what the checks read',
  },
  '/commissioner/budgets/[budgetId]/repayments': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: 'the budget with its parts, its repayments, and the name',
  },
  '/commissioner/budgets/[budgetId]/repayments/[repaymentId]': {
    asks: 12,
    isAudited: true,
    isForm: true,
    because: repayment,
  },
  '/commissioner/budgets/[budgetId]/repayments/[repaymentId]/letter': {
    asks: 9,
    isAudited: true,
    isForm: true,
    because: `the repayment; ${toWrite}; and who holds the money`,
  },
  '/commissioner/budgets/[budgetId]/spending/[spendingId]/reverse': {
    asks: 2,
    isAudited: true,
    isForm: true,
    because: 'the line, and whether it is reversed already',
  },
  '/commissioner/payment-results': { asks: 2, isForm: true, because: 'the files, and the columns in use' },
  '/commissioner/payment-runs': { asks: 3, isForm: true, because: 'one page of the runs, and bank holidays' },
  '/commissioner/payment-runs/[runId]': {
    asks: 11,
    isForm: true,
    because:
      'the run, its sums, who signed, what is held, the last run and what changed, its file, ways out, and bank holidays',
  },
  '/commissioner/payment-runs/[runId]/lines': { asks: 2, because: 'the run, and one page of its lines' },
  '/commissioner/payment-runs/[runId]/lines/[runLineId]': {
    asks: 2,
    isForm: true,
    because: 'the run and the line',
  },
  '/commissioner/payment-runs/[runId]/cancel': {
    asks: 9,
    isForm: true,
    because: 'the run as its page shows it',
  },
  '/commissioner/payments': {
    asks: 2,
    because: 'one page of the list, and how many there are in each state',
  },
  '/commissioner/payments/[paymentId]': { asks: 10, isAudited: true, isForm: true, because: decided },
  '/commissioner/payments/[paymentId]/cancel': { asks: 10, isAudited: true, isForm: true, because: decided },
  '/budget-holder': {
    asks: 21,
    isAudited: true,
    because: `${ownCheck}; what their spending asks of them, and what they pay back; the promises of the case, the contact, refused files and a death; in a transaction of its own the money by service with the settings it is judged by, and its payments to come`,
  },
  '/budget-holder/plan': {
    asks: 5,
    isAudited: true,
    because: `${plan}; before it the owner of the plan and whether there is one`,
  },
  '/budget-holder/plan/words/[section]': { asks: 5, isAudited: true, isForm: true, because: holderPlan },
  '/budget-holder/plan/words/[section]/versions': {
    asks: 13,
    isAudited: true,
    because:
      'the plan is read to find the texts that may be seen, then again with its versions, each view written down',
  },
  '/budget-holder/plan/about-me': { asks: 5, isAudited: true, because: holderPlan },
  '/budget-holder/plan/agree': { asks: 5, isAudited: true, isForm: true, because: holderPlan },
  '/budget-holder/account': {
    asks: 10,
    isAudited: true,
    because: `${ownCheck}; the case, the budget, its parts, all lines, the name to print and the account it is paid into`,
  },
  '/budget-holder/spending/new': {
    asks: 11,
    isForm: true,
    because: `${ownCheck}; the case, the budget, its parts, what is left, the lines of the plan and the last payees`,
  },
  '/budget-holder/spending/[spendingId]/receipts/[receiptId]/withdraw': {
    asks: 1,
    isAudited: true,
    isForm: true,
  },
  '/budget-holder/repayments/[repaymentId]': {
    asks: 16,
    isAudited: true,
    isForm: true,
    because: `${ownCheck}; ${repayment}`,
  },
  '/budget-holder/spending/[spendingId]': {
    asks: 6,
    isAudited: true,
    isForm: true,
    because: `${ownCheck}; the line with its receipts, and the steps of its check`,
  },
  '/budget-holder/spending/[spendingId]/change': {
    asks: 6,
    isAudited: true,
    isForm: true,
    because: `${ownCheck}; the line, and the lines of the plan`,
  },
  '/budget-holder/spending/[spendingId]/cancel': {
    asks: 6,
    isAudited: true,
    isForm: true,
    because: `${ownCheck}; the line, and the lines of the plan`,
  },
  '/practitioner/cases/[caseId]/eligibility': { asks: 1, isAudited: true },
  '/practitioner/cases/[caseId]/eligibility/start': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/cases/[caseId]/fast-track': {
    asks: 2,
    isAudited: true,
    isForm: true,
    because: 'the case, and the clinician of its last fast track',
  },
  '/practitioner/cases/[caseId]/care-in-place': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: 'the case, its fast track, and the name of the person',
  },
  '/practitioner/cases/[caseId]/transition': { asks: 1, isAudited: true },
  '/practitioner/cases/[caseId]/transition/[kind]': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/cases/[caseId]/review': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: 'the case, its reviews to come, and the name of the person',
  },
  '/practitioner/cases/[caseId]/review/[reviewId]': {
    asks: 2,
    isAudited: true,
    isForm: true,
    because: 'the review, and the name of the person',
  },
  '/practitioner/standards': { asks: 2, because: 'one page of the list, and how many stand how' },
  '/practitioner/assessments/[assessmentId]': { asks: 1, isAudited: true },
  '/practitioner/assessments/[assessmentId]/domains/[domain]': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/assessments/[assessmentId]/all': { asks: 1, isAudited: true, isForm: true },
  // A form where the reader is to confirm their own profession.
  '/practitioner/assessments/[assessmentId]/team': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/assessments/[assessmentId]/team/new': {
    asks: 5,
    isAudited: true,
    isForm: true,
    because: 'the assessment; and who has the person on their caseload, in a transaction of its own',
  },
  '/practitioner/assessments/[assessmentId]/team/[memberId]/remove': {
    asks: 1,
    isAudited: true,
    isForm: true,
  },
  '/practitioner/assessments/[assessmentId]/involvement': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/assessments/[assessmentId]/evidence': { asks: 1, isAudited: true },
  '/practitioner/assessments/[assessmentId]/evidence/[fileId]/withdraw': {
    asks: 1,
    isAudited: true,
    isForm: true,
  },
  '/practitioner/assessments/[assessmentId]/finish': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/assessments/[assessmentId]/withdraw': { asks: 1, isAudited: true, isForm: true },
  '/practitioner/assessments/[assessmentId]/print': { asks: 1, isAudited: true },
  '/practitioner/cases/[caseId]/criteria': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: 'the case, the answers so far, and the versions of the criteria of its group',
  },
  '/practitioner/cases/[caseId]/criteria/result': { asks: 1, isAudited: true },
  '/practitioner/cases/[caseId]/eligibility/challenges': { asks: 2, isAudited: true, because: reviews },
  '/practitioner/cases/[caseId]/eligibility/challenges/new': {
    asks: 2,
    isAudited: true,
    isForm: true,
    because: reviews,
  },
  '/practitioner/cases/[caseId]/eligibility/challenges/[challengeId]': {
    asks: 2,
    isAudited: true,
    because: reviews,
  },
  '/practitioner/cases/[caseId]/eligibility/challenges/[challengeId]/steps/new': {
    asks: 2,
    isAudited: true,
    isForm: true,
    because: reviews,
  },
  '/practitioner/cases/[caseId]/letters': { asks: 1, isAudited: true },
  '/practitioner/cases/[caseId]/letters/new': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: toWrite,
  },
  '/practitioner/letters/[letterId]': { asks: 3, isAudited: true, because: letter },
  '/commissioner/cases/[caseId]/eligibility/challenges': { asks: 2, isAudited: true, because: reviews },
  '/commissioner/cases/[caseId]/eligibility/challenges/new': {
    asks: 2,
    isAudited: true,
    isForm: true,
    because: reviews,
  },
  '/commissioner/cases/[caseId]/eligibility/challenges/[challengeId]': {
    asks: 2,
    isAudited: true,
    because: reviews,
  },
  '/commissioner/cases/[caseId]/eligibility/challenges/[challengeId]/steps/new': {
    asks: 2,
    isAudited: true,
    isForm: true,
    because: reviews,
  },
  '/commissioner/cases/[caseId]/eligibility/challenges/[challengeId]/outcome': {
    asks: 2,
    isAudited: true,
    isForm: true,
    because: reviews,
  },
  '/commissioner/cases/[caseId]/letters': { asks: 1, isAudited: true },
  '/commissioner/cases/[caseId]/letters/new': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: toWrite,
  },
  '/commissioner/letters/[letterId]': { asks: 3, isAudited: true, because: letter },
  '/commissioner/cases/[caseId]/eligibility/decide': {
    asks: 6,
    isAudited: true,
    isForm: true,
    because:
      'the case, the decision in force, what is open, who had a part in it, the tool or the answers, and the rate of nursing care',
  },
  '/commissioner/assessments/[assessmentId]': { asks: 1, isAudited: true },
  '/commissioner/standards': {
    asks: 3,
    because: 'one page of the list, how many stand how, and the choices of a filter',
  },
  '/commissioner/standards/figures': {
    asks: 2,
    because: 'the figures, and until when bank holidays are known',
  },
  '/commissioner/cases/[caseId]/criteria': { asks: 1, isAudited: true },
  '/commissioner/criteria/[criteriaId]/preview/cases': {
    asks: 3,
    isAudited: true,
    because: 'the criteria, past cases with their answers, and the names of one page of them',
  },
  '/commissioner/cases/[caseId]/nursing': {
    asks: 3,
    isAudited: true,
    isForm: true,
    because: 'the case, the person, and the rate of nursing care',
  },
  '/commissioner/cases/[caseId]/refund': {
    asks: 2,
    isAudited: true,
    isForm: true,
    because: 'the case with its refunds, and what the commissioner has set for them',
  },
  '/commissioner/criteria': { asks: 1 },
  '/commissioner/settings': { asks: 1, isAudited: true },
  '/commissioner/settings/contact': {
    asks: 2,
    isAudited: true,
    isForm: true,
    because: 'what is given now, and what was set before',
  },
  '/commissioner/settings/[key]': { asks: 1, isAudited: true, isForm: true },
  '/commissioner/settings/[key]/take-back/[settingId]': { asks: 1, isAudited: true, isForm: true },
  '/commissioner/messages': { asks: 1, isAudited: true, isForm: true },
  '/commissioner/practices': { asks: 1, isAudited: true, isForm: true },
  '/commissioner/searches': { asks: 1, isAudited: true },
  '/commissioner/lost-apps': { asks: 1, isForm: true },
  '/commissioner/lost-apps/[resetId]': { asks: 1, isForm: true },
  '/commissioner/users': { asks: 1, isAudited: true },
  '/commissioner/users/new': { asks: 0, isForm: true },
  '/commissioner/users/bulk': { asks: 1 },
  '/commissioner/users/[userId]': {
    asks: 6,
    isAudited: true,
    isForm: true,
    because: `${user}; each of its two forms asks for what was typed before`,
  },
  '/commissioner/users/[userId]/suspend': {
    asks: 2,
    isAudited: true,
    isForm: true,
    because: 'the user, and their suspensions',
  },
  '/commissioner/users/[userId]/roles/new': { asks: 4, isAudited: true, isForm: true, because: user },
  '/commissioner/users/[userId]/roles/[membershipId]/limit': {
    asks: 2,
    isAudited: true,
    isForm: true,
    because: 'the role, and the user',
  },
  '/commissioner/users/[userId]/roles/[membershipId]/end': {
    asks: 6,
    isAudited: true,
    isForm: true,
    because: 'the role, the user, and in a transaction of its own (BEGIN, scope, COMMIT) caseload and tasks',
  },
  '/commissioner/sign-ins': {
    asks: 4,
    isAudited: true,
    because: 'how to plan the list, one page of it, and the accounts and addresses that wait now',
  },
  '/commissioner/criteria/new': { asks: 1, isForm: true },
  '/commissioner/criteria/[criteriaId]': { asks: 2, isForm: true, because: criteria },
  '/commissioner/criteria/[criteriaId]/details': { asks: 2, isForm: true, because: criteria },
  '/commissioner/criteria/[criteriaId]/questions/[questionKey]': { asks: 2, isForm: true, because: criteria },
  '/commissioner/criteria/[criteriaId]/questions/[questionKey]/remove': {
    asks: 2,
    isForm: true,
    because: criteria,
  },
  '/commissioner/criteria/[criteriaId]/withdraw': { asks: 2, isForm: true, because: criteria },
  '/commissioner/criteria/[criteriaId]/try': { asks: 2, because: criteria },
  '/commissioner/criteria/[criteriaId]/preview': {
    asks: 2,
    isAudited: true,
    because: 'the criteria, and past cases with their answers',
  },
  '/commissioner/criteria/[criteriaId]/publish': {
    asks: 7,
    isAudited: true,
    isForm: true,
    because: `${criteria}; and the preview in a transaction of its own (BEGIN, scope, criteria, past cases, COMMIT)`,
  },
  '/budget-holder/eligibility': { asks: 8, isAudited: true, because: mine },
  '/budget-holder/eligibility/review': { asks: 8, isAudited: true, isForm: true, because: mine },
  '/budget-holder/eligibility/assessments/[assessmentId]': {
    asks: 5,
    isAudited: true,
    because: `${ownCheck}; and the tool`,
  },
  '/budget-holder/letters/[letterId]': { asks: 7, isAudited: true, because: `${ownCheck}; ${letter}` },
  '/budget-holder/contact': { asks: 6, because: `${ownCheck}; the case and the commissioner` },
};

/** 0 for a route without a line: it fails until it has one. */
export function mostStatements(route: string): number {
  const found = allowed[route];
  if (!found) return 0;
  const { asks, isAudited, isForm } = found;
  return FRAME + asks + (isAudited ? AUDIT : 0) + (isForm ? DRAFT : 0);
}
