import { describe, expect, it } from 'vitest';
import { ASSESSMENT_SETTINGS } from '@/lib/assessment/rules/assessment-setting';
import { CLINICIAN_KINDS } from '@/lib/assessment/rules/fast-track';
import { ADVOCACY_ANSWERS, CAPACITIES, INVOLVEMENT_BASES, MANNERS } from '@/lib/assessment/rules/taking-part';
import { CASE_STATES } from '@/lib/case/rules/case-state';
import { CHALLENGE_ENDS, CHALLENGE_STAGES, MEETING_KINDS } from '@/lib/case/rules/challenge-stage';
import { CLOCK_KINDS } from '@/lib/case/rules/clock-kind';
import { DECISION_BASES, ELIGIBILITY_OUTCOMES } from '@/lib/case/rules/eligibility-decision';
import { ASKED_BY, CASE_ORIGINS, PHB_GROUPS } from '@/lib/case/rules/groups';
import { DECISION_OPTIONS, PLAN_STATES } from '@/lib/case/rules/plan-state';
import { REFERRAL_KINDS } from '@/lib/case/rules/referral';
import { REVIEW_OUTCOMES } from '@/lib/case/rules/review-outcome';
import { RIGHT_ANSWERS } from '@/lib/case/rules/right-to-have';
import { REFUND_CHECK_OUTCOMES } from '@/lib/challenge/rules/refund-people';
import { COMMISSIONER_KINDS } from '@/lib/core/commissioner';
import { LEAD_DUTIES } from '@/lib/core/policy/duty';
import { ACTING_ROLES } from '@/lib/core/policy/role';
import { CRITERIA_STATES } from '@/lib/criteria/rules/criteria';
import { LETTER_KINDS } from '@/lib/decision/rules/letter-kind';
import { REFUND_KINDS } from '@/lib/decision/rules/refund-days';
import { DETAINED_UNDER } from '@/lib/eligibility/rules/aftercare';
import { CARE_OUTCOMES } from '@/lib/eligibility/rules/care-outcome';
import { DECIDED_WHERE, ELIGIBILITY_CHANGES } from '@/lib/eligibility/rules/entry';
import { NURSING_ANSWERS } from '@/lib/eligibility/rules/nursing-care';
import { ROLE_CHANGE_KINDS } from '@/lib/identity/rules/role-status';
import { BANK_DETAILS_STATES } from '@/lib/money/rules/bank-details';
import { BUDGET_STATES } from '@/lib/money/rules/budget-state';
import { CONSENT_GIVERS } from '@/lib/money/rules/consent-giver';
import { EXCLUSION_GROUNDS } from '@/lib/money/rules/exclusion';
import { ACCOUNT_KINDS, ENTRY_KINDS } from '@/lib/money/rules/ledger-entry';
import { NOTICE_KINDS } from '@/lib/money/rules/notice-kind';
import { PAYEE_KINDS } from '@/lib/money/rules/payee';
import { ACCOUNT_RULES, AGREEMENT_HOWS } from '@/lib/money/rules/payment-agreement';
import { CONSENT_HOWS, CONSENT_KINDS } from '@/lib/money/rules/payment-consent';
import { PAYMENT_STATES } from '@/lib/money/rules/payment-state';
import { WAYS } from '@/lib/money/rules/ways';
import { NOTICE_ENDS } from '@/lib/notice/rules/notice-end';
import { AUTHORITY_BASES, AUTHORITY_KINDS } from '@/lib/person/rules/basis-terms';
import { CAPACITY_FINDINGS, CAPACITY_MATTERS } from '@/lib/person/rules/capacity';
import { MONEY_BASES } from '@/lib/person/rules/money-basis';
import { NHS_NUMBER_MISSING } from '@/lib/person/rules/nhs-number';
import { SHARING_KINDS } from '@/lib/person/rules/sharing';
import { COST_KINDS } from '@/lib/plan/rules/cost';
import { AGREED_AS, AGREEMENT_SIDES, AGREEMENT_WAYS } from '@/lib/plan/rules/plan';
import { SECTION_KINDS } from '@/lib/plan/rules/sections';
import * as database from '@/lib/platform/db/generated/enums';
import { PRACTICE_STATUSES } from '@/lib/practice/rules/practice';
import { RESPONSIBILITIES } from '@/lib/practice/rules/responsibility';
import { REPAYMENT_GROUNDS } from '@/lib/repayment/rules/repayment-ground';
import { REPAYMENT_STEPS } from '@/lib/repayment/rules/repayment-step';
import { SPENDING_STEPS } from '@/lib/spending/rules/check-step';
import { ASSESSMENT_STATES } from '@/lib/tool/rules/assessment-state';
import { ASSESSMENT_TOOLS } from '@/lib/tool/rules/tool';
import { sources } from './files';
import { unionsIn } from './unions';

/** Each enum of the database with the list of the rules that names the same. */
const PAIRS = {
  AccountKind: ACCOUNT_KINDS,
  AdvocacyAnswer: ADVOCACY_ANSWERS,
  AgreedAs: AGREED_AS,
  AgreementHow: AGREEMENT_WAYS,
  AgreementSide: AGREEMENT_SIDES,
  AskedBy: ASKED_BY,
  AssessmentSetting: ASSESSMENT_SETTINGS,
  AssessmentState: ASSESSMENT_STATES,
  AssessmentTool: ASSESSMENT_TOOLS,
  AuthorityBasis: AUTHORITY_BASES,
  AuthorityKind: AUTHORITY_KINDS,
  BankDetailsState: BANK_DETAILS_STATES,
  BudgetState: BUDGET_STATES,
  CapacityFinding: CAPACITY_FINDINGS,
  CapacityMatter: CAPACITY_MATTERS,
  CareOutcome: CARE_OUTCOMES,
  CaseState: CASE_STATES,
  ChallengeEnd: CHALLENGE_ENDS,
  ChallengeStage: CHALLENGE_STAGES,
  ClinicianKind: CLINICIAN_KINDS,
  ClockKind: CLOCK_KINDS,
  CommissionerKind: Object.keys(COMMISSIONER_KINDS),
  CostKind: COST_KINDS,
  CriteriaState: CRITERIA_STATES,
  DecidedWhere: DECIDED_WHERE,
  DecisionBasis: DECISION_BASES,
  DecisionOutcome: DECISION_OPTIONS,
  EligibilityChange: ELIGIBILITY_CHANGES,
  EligibilityOutcome: ELIGIBILITY_OUTCOMES,
  DetainedUnder: DETAINED_UNDER,
  EntryKind: ENTRY_KINDS,
  InvolvementBasis: INVOLVEMENT_BASES,
  LeadDuty: LEAD_DUTIES,
  LetterKind: LETTER_KINDS,
  MeetingKind: MEETING_KINDS,
  AccountRule: ACCOUNT_RULES,
  ExclusionGround: EXCLUSION_GROUNDS,
  PaymentAgreementHow: AGREEMENT_HOWS,
  PaymentNoticeKind: NOTICE_KINDS,
  PaymentNoticeEnd: NOTICE_ENDS,
  MoneyBasis: MONEY_BASES,
  NhsNumberMissing: NHS_NUMBER_MISSING,
  NursingAnswer: NURSING_ANSWERS,
  PayeeKind: PAYEE_KINDS,
  PaymentConsentGiver: CONSENT_GIVERS,
  PaymentConsentHow: CONSENT_HOWS,
  PaymentConsentKind: CONSENT_KINDS,
  PaymentState: PAYMENT_STATES,
  PhbGroup: PHB_GROUPS,
  PracticeStatus: PRACTICE_STATUSES,
  PlanState: PLAN_STATES,
  Responsibility: RESPONSIBILITIES,
  RefundCheckOutcome: REFUND_CHECK_OUTCOMES,
  RefundKind: REFUND_KINDS,
  ReferralKind: REFERRAL_KINDS,
  ReviewOutcome: REVIEW_OUTCOMES,
  RepaymentGround: REPAYMENT_GROUNDS,
  RepaymentStep: REPAYMENT_STEPS,
  RequestOrigin: CASE_ORIGINS,
  RightAnswer: RIGHT_ANSWERS,
  Role: ACTING_ROLES,
  RoleChangeKind: ROLE_CHANGE_KINDS,
  SectionKind: SECTION_KINDS,
  SharingKind: SHARING_KINDS,
  SpendingStep: SPENDING_STEPS,
  TookPartAs: CAPACITIES,
  TookPartBy: MANNERS,
  WayOfManaging: WAYS,
} satisfies Partial<Record<keyof typeof database, readonly string[]>>;

/** Read and written by the database alone so far. */
const DATABASE_ONLY = ['SpendingStatus', 'SuccessionKind', 'ToolDomainKind'];

const code = ['lib', 'app', 'components'].flatMap(sources);

describe('a union of texts', () => {
  it.each(Object.entries(PAIRS))('%s has the same members in the rules and in the database', (name, list) => {
    const { [name as keyof typeof PAIRS]: known } = database;
    expect([...list].sort()).toEqual(Object.values(known).sort());
  });

  it('of the database has a list in the rules', () => {
    expect([...Object.keys(PAIRS), ...DATABASE_ONLY].sort()).toEqual(Object.keys(database).sort());
  });

  it('is imported from the rules, not from the generated client: only the platform knows no rules', () => {
    const importing = code.filter(({ text }) => text.includes('generated/enums'));
    expect(importing.map(({ path }) => path)).toEqual(['lib/platform/db/session.ts']);
  });

  it('is typed once and imported downwards', () => {
    const files = new Map<string, Set<string>>();
    for (const file of code)
      for (const members of unionsIn(file)) {
        const key = members
          .filter((member) => /^[A-Z\d_]+$/.test(member))
          .sort()
          .join(' | ');
        if (key.includes(' | ')) files.set(key, (files.get(key) ?? new Set()).add(file.path));
      }
    expect(files.size).toBeGreaterThan(20);
    const twice = [...files].filter(([, paths]) => paths.size > 1);
    expect(twice.map(([members, paths]) => `${members}: ${[...paths].join(', ')}`)).toEqual([]);
  }, 30_000);
});
