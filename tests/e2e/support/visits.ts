import type { Page } from '@playwright/test';
import { AccountPage, ChooseRolePage } from '../pages/account-pages';
import {
  AllPartsPage,
  AssessmentPage,
  AssessmentPartPage,
  EvidencePage,
  FinishPage,
  InvolvementPage,
  NewMemberPage,
  PrintAssessmentPage,
  RemoveMemberPage,
  TeamPage,
  WithdrawAssessmentPage,
  WithdrawFilePage,
} from '../pages/assessment-pages';
import {
  CaseForDeciderPage,
  CasePage,
  CloseCasePage,
  EligibilityPage,
  IndicativePage,
  NewRequestPage,
  TellPage,
} from '../pages/case-pages';
import {
  ChallengeForDeciderPage,
  ChallengeOutcomePage,
  ChallengePage,
  ChallengesForDeciderPage,
  ChallengesPage,
  NewChallengeForDeciderPage,
  NewChallengePage,
  NewStepForDeciderPage,
  NewStepPage,
  RefundPage,
} from '../pages/challenge-pages';
import {
  BudgetsPage,
  CommissionerHomePage,
  DecisionsPage,
  PeoplePage,
  PersonForCommissionerPage,
  TimelineForCommissionerPage,
} from '../pages/commissioner-pages';
import {
  AnswerCriteriaPage,
  CriteriaDetailsPage,
  CriteriaListPage,
  CriteriaPage,
  CriteriaQuestionPage,
  CriteriaResultForDeciderPage,
  CriteriaResultPage,
  NewCriteriaPage,
  PreviewCasesPage,
  PreviewCriteriaPage,
  PublishCriteriaPage,
  RemoveQuestionPage,
  TryCriteriaPage,
  WithdrawCriteriaPage,
} from '../pages/criteria-pages';
import {
  AssessmentForDeciderPage,
  CareInPlacePage,
  EligibilityForDeciderPage,
  EligibilityOverviewPage,
  FastTrackPage,
  StandardFiguresPage,
  StandardsForCommissionerPage,
  StandardsPage,
  StartAssessmentPage,
  TransitionPage,
  TransitionStepPage,
} from '../pages/eligibility-pages';
import {
  AccountLinesPage,
  AgreePlanPage,
  ContactPage,
  HolderHomePage,
  MyPlanPage,
  MyWordsPage,
  MyWordsVersionsPage,
  NewSpendingPage,
  SpendingPage,
} from '../pages/holder-pages';
import {
  AskForReviewPage,
  LetterForCommissionerPage,
  LetterPage,
  LettersForCommissionerPage,
  LettersPage,
  MyAssessmentPage,
  MyEligibilityPage,
  MyLetterPage,
  NewLetterForCommissionerPage,
  NewLetterPage,
} from '../pages/letter-pages';
import {
  BudgetForPractitionerPage,
  BudgetPage,
  CancelPaymentPage,
  PaymentPage,
  PaymentsPage,
  ProposePaymentPage,
  RecordForPersonPage,
  ReverseSpendingPage,
  SpendingForPractitionerPage,
  StartBudgetPage,
} from '../pages/money-pages';
import type { PageObject } from '../pages/page-object';
import {
  ChangeDetailsPage,
  CharacteristicsPage,
  EndAuthorityPage,
  JoinPage,
  NewAuthorityPage,
  NewContactPage,
  OpenRecordPage,
  PersonPage,
  RemoveContactPage,
  TimelinePage,
} from '../pages/person-pages';
import {
  AgreementPage,
  ArrangementsPage,
  DecidePlanPage,
  OutcomePage,
  OutcomesPage,
  PlanPage,
  PlanSectionPage,
  RemoveOutcomePage,
  RemoveRiskPage,
  RemoveServicePage,
  RiskPage,
  RisksPage,
  SectionVersionsPage,
  SendPlanPage,
  ServicePage,
} from '../pages/plan-pages';
import {
  CaseloadPage,
  FindPersonPage,
  PractitionerHomePage,
  RegisterPersonPage,
} from '../pages/practitioner-pages';
import type { Case } from './case';
import type { CaseAt } from './cases';
import { aHolder } from './people';
import { sql } from './sql';
import { aStaffMember, type User } from './users';

export type Screen = new (page: Page, ...ids: string[]) => PageObject;
/** A screen, how far the case is that it shows, and the ids of its address. */
export type Visit = [Screen, CaseAt, ((made: Case) => string[] | Promise<string[]>)?];

const person = (made: Case) => [made.person.personId];
const caseIdOf = (made: Case) => [made.caseId];
const budget = (made: Case) => [made.budgetId];
const payment = (made: Case) => [made.paymentId];
const assessment = (made: Case) => [made.assessmentId];
const challenge = (made: Case) => [made.caseId, made.challengeId];
const letter = (made: Case) => [made.letterId];
const draft = (made: Case) => [made.draftId];

export type Visitor =
  | 'PRACTITIONER'
  | 'STRANGER'
  | 'PHB_LEAD'
  | 'FINANCE_OFFICER'
  | 'ADMINISTRATOR'
  | 'BUDGET_HOLDER';

/**
 * Every screen behind the sign-in, as a role that may see it. STRANGER: a practitioner who does not have the
 * person on their caseload.
 */
export const visits: Record<Visitor, Visit[]> = {
  PRACTITIONER: [
    [PractitionerHomePage, 'PLANNING'],
    [CaseloadPage, 'ACTIVE'],
    [FindPersonPage, 'REQUESTED'],
    [RegisterPersonPage, 'REQUESTED'],
    [PersonPage, 'ACTIVE', person],
    [TimelinePage, 'ACTIVE', person],
    [ChangeDetailsPage, 'REQUESTED', person],
    [CharacteristicsPage, 'REQUESTED', person],
    [NewContactPage, 'REQUESTED', person],
    [
      RemoveContactPage,
      'PLANNING',
      async (made) => [...person(made), await firstOf('emergency_contact', made)],
    ],
    [NewAuthorityPage, 'REQUESTED', person],
    [EndAuthorityPage, 'REQUESTED', async (made) => [...person(made), await anAuthority(made)]],
    [NewRequestPage, 'REQUESTED', person],
    [CasePage, 'ACTIVE', caseIdOf],
    [IndicativePage, 'ELIGIBLE', caseIdOf],
    [TellPage, 'INDICATIVE_SET', caseIdOf],
    [CloseCasePage, 'REQUESTED', caseIdOf],
    [BudgetForPractitionerPage, 'ACTIVE', budget],
    [RecordForPersonPage, 'ACTIVE', budget],
    [SpendingForPractitionerPage, 'ACTIVE', (made) => [made.budgetId, made.spendingId]],
    [PlanPage, 'PLANNING', caseIdOf],
    [PlanSectionPage, 'PLANNING', (made) => [made.caseId, 'what-matters']],
    [SectionVersionsPage, 'PLANNING', (made) => [made.caseId, 'what-matters']],
    [OutcomesPage, 'PLANNING', caseIdOf],
    [OutcomePage, 'PLANNING', async (made) => [...caseIdOf(made), await firstOf('plan_outcome', made)]],
    [RemoveOutcomePage, 'PLANNING', async (made) => [...caseIdOf(made), await firstOf('plan_outcome', made)]],
    [ServicePage, 'PLANNING', (made) => [made.caseId, made.lineId]],
    [RemoveServicePage, 'PLANNING', (made) => [made.caseId, made.lineId]],
    [RisksPage, 'PLANNING', caseIdOf],
    [RiskPage, 'PLANNING', async (made) => [...caseIdOf(made), await firstOf('plan_risk', made)]],
    [RemoveRiskPage, 'PLANNING', async (made) => [...caseIdOf(made), await firstOf('plan_risk', made)]],
    [ArrangementsPage, 'PLANNING', caseIdOf],
    [AgreementPage, 'PLANNING', caseIdOf],
    [SendPlanPage, 'PLANNING', caseIdOf],
    [AccountPage, 'REQUESTED'],
    [ChooseRolePage, 'REQUESTED'],
    [EligibilityOverviewPage, 'SENT', caseIdOf],
    [StartAssessmentPage, 'REQUESTED', (made) => [made.caseId, 'CHECKLIST']],
    [FastTrackPage, 'REQUESTED', caseIdOf],
    [CareInPlacePage, 'FAST_TRACK', caseIdOf],
    [TransitionPage, 'CHILD', caseIdOf],
    [TransitionStepPage, 'CHILD', (made) => [made.caseId, '14']],
    [StandardsPage, 'SENT'],
    [AssessmentPage, 'DST', assessment],
    [AssessmentPartPage, 'DST', (made) => [made.assessmentId, 'skin']],
    [AllPartsPage, 'DST', assessment],
    [TeamPage, 'DST', assessment],
    [NewMemberPage, 'DST', assessment],
    [RemoveMemberPage, 'DST', (made) => [made.assessmentId, made.memberId]],
    [InvolvementPage, 'DST', assessment],
    [EvidencePage, 'DST', assessment],
    [WithdrawFilePage, 'DST', (made) => [made.assessmentId, made.fileId]],
    [FinishPage, 'DST', assessment],
    [WithdrawAssessmentPage, 'CHECKLIST', assessment],
    [PrintAssessmentPage, 'CHECKLIST', assessment],
    [AnswerCriteriaPage, 'LOCAL', caseIdOf],
    [CriteriaResultPage, 'LOCAL_ANSWERED', caseIdOf],
    [ChallengesPage, 'CHALLENGED', caseIdOf],
    [NewChallengePage, 'FOUND', caseIdOf],
    [ChallengePage, 'CHALLENGED', challenge],
    [NewStepPage, 'CHALLENGED', challenge],
    [LettersPage, 'FOUND', caseIdOf],
    [NewLetterPage, 'DECIDED', caseIdOf],
    [LetterPage, 'FOUND', letter],
  ],
  STRANGER: [
    [OpenRecordPage, 'REQUESTED', person],
    [JoinPage, 'REQUESTED', person],
  ],
  PHB_LEAD: [
    [CommissionerHomePage, 'PLAN_SUBMITTED'],
    [DecisionsPage, 'PLAN_SUBMITTED'],
    [PeoplePage, 'ACTIVE'],
    [BudgetsPage, 'ACTIVE'],
    [PersonForCommissionerPage, 'ACTIVE', person],
    [TimelineForCommissionerPage, 'ACTIVE', person],
    [CaseForDeciderPage, 'PLAN_SUBMITTED', caseIdOf],
    [EligibilityPage, 'REQUESTED', caseIdOf],
    [EligibilityPage, 'SENT', caseIdOf],
    [EligibilityPage, 'FAST_TRACK', caseIdOf],
    [EligibilityPage, 'LOCAL_ANSWERED', caseIdOf],
    [DecidePlanPage, 'PLAN_SUBMITTED', caseIdOf],
    [EligibilityForDeciderPage, 'FOUND', caseIdOf],
    [AssessmentForDeciderPage, 'SENT', assessment],
    [StandardsForCommissionerPage, 'SENT'],
    [StandardFiguresPage, 'FOUND'],
    [CriteriaResultForDeciderPage, 'LOCAL_ANSWERED', caseIdOf],
    [PreviewCasesPage, 'LOCAL', draft],
    [ChallengesForDeciderPage, 'CHALLENGED', caseIdOf],
    [NewChallengeForDeciderPage, 'FOUND', caseIdOf],
    [ChallengeForDeciderPage, 'CHALLENGED', challenge],
    [NewStepForDeciderPage, 'CHALLENGED', challenge],
    [ChallengeOutcomePage, 'CHALLENGED', challenge],
    [LettersForCommissionerPage, 'FOUND', caseIdOf],
    [NewLetterForCommissionerPage, 'DECIDED', caseIdOf],
    [LetterForCommissionerPage, 'FOUND', letter],
  ],
  FINANCE_OFFICER: [
    [StartBudgetPage, 'APPROVED', caseIdOf],
    [BudgetPage, 'ACTIVE', budget],
    [ProposePaymentPage, 'ACTIVE', (made) => [made.budgetId, made.directId]],
    [ReverseSpendingPage, 'ACTIVE', (made) => [made.budgetId, made.spendingId]],
    [PaymentsPage, 'ACTIVE'],
    [PaymentPage, 'ACTIVE', payment],
    [CancelPaymentPage, 'ACTIVE', payment],
    [RefundPage, 'FOUND', caseIdOf],
  ],
  ADMINISTRATOR: [
    [CriteriaListPage, 'LOCAL'],
    [NewCriteriaPage, 'LOCAL'],
    [CriteriaPage, 'LOCAL', draft],
    [CriteriaDetailsPage, 'LOCAL', draft],
    [CriteriaQuestionPage, 'LOCAL', (made) => [made.draftId, 'wheels1']],
    [RemoveQuestionPage, 'LOCAL', (made) => [made.draftId, 'wheels1']],
    [PublishCriteriaPage, 'LOCAL', draft],
    [WithdrawCriteriaPage, 'LOCAL', draft],
    [TryCriteriaPage, 'LOCAL', draft],
    [PreviewCriteriaPage, 'LOCAL', draft],
  ],
  BUDGET_HOLDER: [
    [HolderHomePage, 'ACTIVE'],
    [MyPlanPage, 'PLANNING'],
    [MyWordsPage, 'PLANNING', () => ['what-matters']],
    [MyWordsVersionsPage, 'PLANNING', () => ['what-matters']],
    [AgreePlanPage, 'PLANNING'],
    [AccountLinesPage, 'ACTIVE'],
    [NewSpendingPage, 'ACTIVE'],
    [SpendingPage, 'ACTIVE', (made) => [made.spendingId]],
    [ContactPage, 'ACTIVE'],
    [MyEligibilityPage, 'FOUND'],
    [AskForReviewPage, 'FOUND'],
    [MyAssessmentPage, 'FOUND', assessment],
    [MyLetterPage, 'FOUND', letter],
  ],
};

async function firstOf(table: string, made: Case): Promise<string> {
  const [row] = await sql<{ id: string }>(`SELECT id FROM ${table} WHERE person_id = $1`, [
    made.person.personId,
  ]);
  return row?.id ?? '';
}

async function anAuthority(made: Case): Promise<string> {
  await aHolder(made.person, 'REPRESENTATIVE');
  return firstOf('authority', made);
}

/** The visitor: a user in the role who may reach the case. */
export async function visitorOf(visitor: Visitor, made: Case): Promise<User> {
  switch (visitor) {
    case 'PRACTITIONER':
      return made.practitioner;
    case 'STRANGER':
      return aStaffMember('PRACTITIONER', made.person.commissioner);
    case 'BUDGET_HOLDER':
      return aHolder(made.person);
    case 'PHB_LEAD':
    case 'FINANCE_OFFICER':
    case 'ADMINISTRATOR':
      return aStaffMember(visitor, made.person.commissioner);
  }
}
