import type { Page } from '@playwright/test';
import {
  AccountPage,
  AddressPage,
  ChangePasswordPage,
  ChooseRolePage,
  ProveAddressPage,
} from '../pages/account-pages';
import {
  AllDomainsPage,
  AssessmentDomainPage,
  AssessmentPage,
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
  NewReferralPage,
  NewRequestPage,
  ReviewPage,
  TakeBackReviewPage,
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
  AnswerResetPage,
  BudgetsPage,
  CommissionerHomePage,
  ContactDetailsPage,
  CorrectEarlierForLeadPage,
  DecisionsPage,
  EarlierForLeadPage,
  EligibilityRecordForCommissionerPage,
  EndEligibilityPage,
  LostAppsPage,
  MessagesForCommissionerPage,
  MessagesPage,
  PeoplePage,
  PersonForCommissionerPage,
  PracticesPage,
  SearchesPage,
  SettingPage,
  SettingsPage,
  SignInsPage,
  TakeBackSettingPage,
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
  ContactAfterDeathPage,
  DeathForCommissionerPage,
  DeathMistakeForCommissionerPage,
  DeathMistakePage,
  DeathPage,
  EndBudgetPage,
  FinalPaymentsPage,
} from '../pages/death-pages';
import {
  AssessmentForDeciderPage,
  CareInPlacePage,
  EligibilityForDeciderPage,
  EligibilityOverviewPage,
  FastTrackPage,
  NursingPage,
  StandardFiguresPage,
  StandardsForCommissionerPage,
  StandardsPage,
  StartAssessmentPage,
  TransitionPage,
  TransitionStepPage,
} from '../pages/eligibility-pages';
import {
  AboutMePage,
  AccountLinesPage,
  AgreePlanPage,
  CancelSpendingPage,
  ChangeSpendingPage,
  ContactPage,
  HolderHomePage,
  MyPlanPage,
  MySharingPage,
  MyWordsPage,
  MyWordsVersionsPage,
  NewSpendingPage,
  SpendingPage,
  WhoActsPage,
  WhoLookedPage,
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
  BankAccountPage,
  BankTablesPage,
  BudgetForPractitionerPage,
  BudgetPage,
  CancelPaymentPage,
  CancelSpendingForPractitionerPage,
  ChangeSpendingForPractitionerPage,
  CheckLinePage,
  CheckSpendingPage,
  ConsentMistakePage,
  ConsentPage,
  ExclusionPage,
  ExclusionsPage,
  HolderRepaymentPage,
  LayoutPage,
  NewBankAccountPage,
  NewLayoutPage,
  NoticeEndPage,
  NoticePage,
  OrganisationPage,
  OrganisationsPage,
  PayeePage,
  PaymentAgreementMistakePage,
  PaymentAgreementPage,
  PaymentPage,
  PaymentsPage,
  PaymentWaysPage,
  ProposePaymentPage,
  RecordForPersonPage,
  RepaymentForPractitionerPage,
  RepaymentLetterPage,
  RepaymentPage,
  RepaymentsForPractitionerPage,
  RepaymentsPage,
  ReverseSpendingPage,
  SchedulePage,
  SpendingForPractitionerPage,
  StartBudgetPage,
  WithdrawReceiptForPractitionerPage,
} from '../pages/money-pages';
import type { PageObject } from '../pages/page-object';
import {
  CancelRunPage,
  PaymentResultsPage,
  PaymentRunPage,
  PaymentRunsPage,
  RunLinePage,
  RunLinesPage,
} from '../pages/payment-pages';
import {
  AccessPage,
  CapacityPage,
  ChangeDetailsPage,
  ChangePracticePage,
  CharacteristicsPage,
  CorrectEarlierPage,
  DbsCheckPage,
  EarlierPage,
  EligibilityRecordPage,
  EndAuthorityPage,
  EndSensitiveForLeadPage,
  EndSensitivePage,
  EndSharingPage,
  InviteFamilyPage,
  JoinPage,
  MoneyBasisPage,
  NeedsPage,
  NewAuthorityPage,
  NewCapacityPage,
  NewContactPage,
  NewSharingPage,
  OpenRecordPage,
  PersonMessagesPage,
  PersonPage,
  RecordPracticePage,
  RemoveContactPage,
  RemoveFormerNamePage,
  SensitiveForLeadPage,
  SensitivePage,
  TimelinePage,
  WithdrawInvitationPage,
} from '../pages/person-pages';
import {
  AboutThePersonPage,
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
import {
  BulkInvitePage,
  ChangeLimitPage,
  EndRolePage,
  GiveRolePage,
  InviteUserPage,
  SuspendPage,
  UserPage,
  UsersPage,
} from '../pages/user-pages';
import { build, type Stage, type StagedCase, type User } from './build';

export type Screen = new (page: Page, ...ids: string[]) => PageObject;
/** A screen, how far the case is that it shows, and the ids of its address. */
export type Visit = [Screen, Stage, ((made: StagedCase) => string[] | Promise<string[]>)?];

const person = (made: StagedCase) => [made.personId];
const caseIdOf = (made: StagedCase) => [made.caseId];
const budget = (made: StagedCase) => [made.budgetId];
const payment = (made: StagedCase) => [made.paymentId];
const paymentRun = (made: StagedCase) => [made.runId];
const assessment = (made: StagedCase) => [made.assessmentId];
const challenge = (made: StagedCase) => [made.caseId, made.challengeId];
const letter = (made: StagedCase) => [made.letterId];
const draft = (made: StagedCase) => [made.draftId];
const pastReview = async (made: StagedCase) => [made.caseId, await build.aReviewToday(made)];
const earlierDecision = async (made: StagedCase) => [made.personId, await build.anotherEarlierDecision(made)];
const invitedRole = (made: StagedCase) => build.idsOfAnInvitedLead(made.code);
const invitedUser = async (made: StagedCase) => (await invitedRole(made)).slice(0, 1);

const decided = async (made: StagedCase) => [made.budgetId, await build.aRepayment(made, false)];
const owed = async (made: StagedCase) => [made.budgetId, await build.aRepayment(made, true)];

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
    [EligibilityRecordPage, 'ACTIVE', person],
    [EarlierPage, 'REQUESTED', person],
    [CorrectEarlierPage, 'REQUESTED', earlierDecision],
    [PersonMessagesPage, 'NOTIFIED', person],
    [TimelinePage, 'ACTIVE', person],
    [ChangeDetailsPage, 'REQUESTED', person],
    [NeedsPage, 'REQUESTED', person],
    [CharacteristicsPage, 'REQUESTED', person],
    [NewContactPage, 'REQUESTED', person],
    [ChangePracticePage, 'REQUESTED', person],
    [RecordPracticePage, 'REQUESTED', (made) => [...person(made), 'Z99001']],
    [RemoveContactPage, 'PLANNING', (made) => [...person(made), made.contactId]],
    [RemoveFormerNamePage, 'REQUESTED', (made) => build.aRenamedPerson(made.practitioner)],
    [SensitivePage, 'REQUESTED', person],
    [EndSensitivePage, 'REQUESTED', aSensitivePerson],
    [NewAuthorityPage, 'REQUESTED', person],
    [CapacityPage, 'REQUESTED', person],
    [NewCapacityPage, 'REQUESTED', person],
    [NewSharingPage, 'REQUESTED', person],
    [EndSharingPage, 'REQUESTED', async (made) => [...person(made), await build.aSharing(made)]],
    [AccessPage, 'ACTIVE', person],
    [InviteFamilyPage, 'REQUESTED', person],
    [WithdrawInvitationPage, 'REQUESTED', async (made) => [...person(made), await build.anInvitation(made)]],
    [EndAuthorityPage, 'REQUESTED', async (made) => [...person(made), await anAuthority(made)]],
    [DbsCheckPage, 'REQUESTED', async (made) => [...person(made), await build.aNomineeToCheck(made)]],
    [MoneyBasisPage, 'REQUESTED', async (made) => [...person(made), await build.aPowerWithoutBasis(made)]],
    [NewRequestPage, 'REQUESTED', person],
    [NewReferralPage, 'REQUESTED', person],
    [CasePage, 'ACTIVE', caseIdOf],
    [ReviewPage, 'ACTIVE', caseIdOf],
    [ReviewPage, 'REQUESTED', caseIdOf],
    [TakeBackReviewPage, 'ACTIVE', pastReview],
    [IndicativePage, 'ELIGIBLE', caseIdOf],
    [TellPage, 'INDICATIVE_SET', caseIdOf],
    [CloseCasePage, 'REQUESTED', caseIdOf],
    [BudgetForPractitionerPage, 'ACTIVE', budget],
    [RecordForPersonPage, 'ACTIVE', budget],
    [SpendingForPractitionerPage, 'ACTIVE', (made) => [made.budgetId, made.spendingId]],
    [RepaymentsForPractitionerPage, 'ACTIVE', budget],
    [RepaymentForPractitionerPage, 'ACTIVE', owed],
    [ChangeSpendingForPractitionerPage, 'ACTIVE', (made) => [made.budgetId, made.spendingId]],
    [CancelSpendingForPractitionerPage, 'ACTIVE', (made) => [made.budgetId, made.spendingId]],
    [
      WithdrawReceiptForPractitionerPage,
      'ACTIVE',
      (made) => [made.budgetId, made.spendingId, made.receiptId],
    ],
    [PlanPage, 'PLANNING', caseIdOf],
    [PlanSectionPage, 'PLANNING', (made) => [made.caseId, 'what-matters']],
    [SectionVersionsPage, 'PLANNING', (made) => [made.caseId, 'what-matters']],
    [OutcomesPage, 'PLANNING', caseIdOf],
    [OutcomePage, 'PLANNING', (made) => [...caseIdOf(made), made.outcomeId]],
    [RemoveOutcomePage, 'PLANNING', (made) => [...caseIdOf(made), made.outcomeId]],
    [ServicePage, 'PLANNING', (made) => [made.caseId, made.lineId]],
    [RemoveServicePage, 'PLANNING', (made) => [made.caseId, made.lineId]],
    [RisksPage, 'PLANNING', caseIdOf],
    [RiskPage, 'PLANNING', (made) => [...caseIdOf(made), made.riskId]],
    [RemoveRiskPage, 'PLANNING', (made) => [...caseIdOf(made), made.riskId]],
    [ArrangementsPage, 'PLANNING', caseIdOf],
    [AgreementPage, 'PLANNING', caseIdOf],
    [SendPlanPage, 'PLANNING', caseIdOf],
    [AboutThePersonPage, 'PLANNING', caseIdOf],
    [PersonPage, 'DIED', person],
    [CasePage, 'DIED', caseIdOf],
    [BudgetForPractitionerPage, 'DIED', budget],
    [DeathPage, 'REQUESTED', person],
    [DeathPage, 'DIED', person],
    [DeathMistakePage, 'DIED', person],
    [ContactAfterDeathPage, 'DIED', caseIdOf],
    [PaymentAgreementPage, 'ACTIVE', (made) => [made.budgetId, made.directId]],
    [PaymentAgreementMistakePage, 'ACTIVE', (made) => [made.budgetId, made.directId]],
    [ConsentPage, 'ACTIVE', caseIdOf],
    [ExclusionsPage, 'ACTIVE', person],
    [ExclusionPage, 'REQUESTED', async (made) => [...person(made), await build.anEndedExclusion(made)]],
    [ConsentMistakePage, 'ACTIVE', caseIdOf],
    [PayeePage, 'ACTIVE', (made) => [made.budgetId, made.directId]],
    [AccountPage, 'REQUESTED'],
    [ChangePasswordPage, 'REQUESTED'],
    [ChooseRolePage, 'REQUESTED'],
    [EligibilityOverviewPage, 'SENT', caseIdOf],
    [StartAssessmentPage, 'REQUESTED', (made) => [made.caseId, 'CHECKLIST']],
    [FastTrackPage, 'REQUESTED', caseIdOf],
    [CareInPlacePage, 'FAST_TRACK', caseIdOf],
    [TransitionPage, 'CHILD', caseIdOf],
    [TransitionStepPage, 'CHILD', (made) => [made.caseId, '14']],
    [StandardsPage, 'SENT'],
    [AssessmentPage, 'DST', assessment],
    [AssessmentDomainPage, 'DST', (made) => [made.assessmentId, 'skin']],
    [AllDomainsPage, 'DST', assessment],
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
    [NewChallengePage, 'NOTIFIED', caseIdOf],
    [ChallengePage, 'CHALLENGED', challenge],
    [NewStepPage, 'CHALLENGED', challenge],
    [LettersPage, 'NOTIFIED', caseIdOf],
    [NewLetterPage, 'DECIDED', caseIdOf],
    [LetterPage, 'NOTIFIED', letter],
  ],
  STRANGER: [
    [OpenRecordPage, 'REQUESTED', person],
    [JoinPage, 'REQUESTED', person],
  ],
  PHB_LEAD: [
    [SearchesPage, 'LOCAL'],
    [SensitiveForLeadPage, 'REQUESTED', person],
    [EndSensitiveForLeadPage, 'REQUESTED', aSensitivePerson],
    [CommissionerHomePage, 'PLAN_SUBMITTED'],
    [DecisionsPage, 'PLAN_SUBMITTED'],
    [PeoplePage, 'ACTIVE'],
    [BudgetsPage, 'ACTIVE'],
    [PersonForCommissionerPage, 'ACTIVE', person],
    [EligibilityRecordForCommissionerPage, 'ACTIVE', person],
    [EarlierForLeadPage, 'REQUESTED', person],
    [CorrectEarlierForLeadPage, 'REQUESTED', earlierDecision],
    [EndEligibilityPage, 'REQUESTED', earlierDecision],
    [MessagesForCommissionerPage, 'NOTIFIED', person],
    [TimelineForCommissionerPage, 'ACTIVE', person],
    [PersonForCommissionerPage, 'DIED', person],
    [DeathForCommissionerPage, 'REQUESTED', person],
    [DeathMistakeForCommissionerPage, 'DIED', person],
    [CaseForDeciderPage, 'PLAN_SUBMITTED', caseIdOf],
    [EligibilityPage, 'REQUESTED', caseIdOf],
    [EligibilityPage, 'SENT', caseIdOf],
    [EligibilityPage, 'FAST_TRACK', caseIdOf],
    [EligibilityPage, 'LOCAL_ANSWERED', caseIdOf],
    [DecidePlanPage, 'PLAN_SUBMITTED', caseIdOf],
    [EligibilityForDeciderPage, 'NOTIFIED', caseIdOf],
    [AssessmentForDeciderPage, 'SENT', assessment],
    [StandardsForCommissionerPage, 'SENT'],
    [StandardFiguresPage, 'NOTIFIED'],
    [CriteriaResultForDeciderPage, 'LOCAL_ANSWERED', caseIdOf],
    [PreviewCasesPage, 'LOCAL', draft],
    [ChallengesForDeciderPage, 'CHALLENGED', caseIdOf],
    [NewChallengeForDeciderPage, 'NOTIFIED', caseIdOf],
    [ChallengeForDeciderPage, 'CHALLENGED', challenge],
    [NewStepForDeciderPage, 'CHALLENGED', challenge],
    [ChallengeOutcomePage, 'CHALLENGED', challenge],
    [NoticePage, 'ACTIVE', (made) => [made.budgetId, made.directId]],
    [NoticeEndPage, 'ACTIVE', build.aSuspension],
    [NursingPage, 'SCREENED_OUT', caseIdOf],
    [LettersForCommissionerPage, 'NOTIFIED', caseIdOf],
    [NewLetterForCommissionerPage, 'DECIDED', caseIdOf],
    [LetterForCommissionerPage, 'NOTIFIED', letter],
  ],
  FINANCE_OFFICER: [
    [StartBudgetPage, 'APPROVED', caseIdOf],
    [BudgetPage, 'ACTIVE', budget],
    [ProposePaymentPage, 'ACTIVE', (made) => [made.budgetId, made.directId]],
    [ReverseSpendingPage, 'ACTIVE', (made) => [made.budgetId, made.spendingId]],
    [SchedulePage, 'ACTIVE', (made) => [made.budgetId, made.directId]],
    [BankAccountPage, 'ACTIVE', (made) => [made.budgetId, made.directId]],
    [NewBankAccountPage, 'ACTIVE', (made) => [made.budgetId, made.directId]],
    [CheckSpendingPage, 'ACTIVE', budget],
    [RepaymentsPage, 'ACTIVE', budget],
    [RepaymentPage, 'ACTIVE', owed],
    [RepaymentLetterPage, 'ACTIVE', decided],
    [CheckLinePage, 'ACTIVE', (made) => [made.budgetId, made.spendingId]],
    [OrganisationsPage, 'ACTIVE'],
    [OrganisationPage, 'ACTIVE', (made) => [made.organisationId]],
    [PaymentsPage, 'ACTIVE'],
    [PaymentPage, 'ACTIVE', payment],
    [CancelPaymentPage, 'ACTIVE', payment],
    [PaymentResultsPage, 'ACTIVE'],
    [PaymentRunsPage, 'ACTIVE'],
    [PaymentRunPage, 'ACTIVE', paymentRun],
    [RunLinesPage, 'ACTIVE', paymentRun],
    [RunLinePage, 'ACTIVE', (made) => [made.runId, made.runLineId]],
    [CancelRunPage, 'ACTIVE', paymentRun],
    [RefundPage, 'NOTIFIED', caseIdOf],
    [BudgetPage, 'DIED', budget],
    [ProposePaymentPage, 'DIED', (made) => [made.budgetId, made.directId]],
    [PaymentPage, 'DIED', payment],
    [EndBudgetPage, 'DIED', caseIdOf],
    [FinalPaymentsPage, 'DIED', caseIdOf],
  ],
  ADMINISTRATOR: [
    [UsersPage, 'LOCAL'],
    [InviteUserPage, 'LOCAL'],
    [BulkInvitePage, 'LOCAL'],
    [UserPage, 'LOCAL', invitedUser],
    [GiveRolePage, 'LOCAL', invitedUser],
    [ChangeLimitPage, 'LOCAL', invitedRole],
    [SuspendPage, 'LOCAL', invitedUser],
    [EndRolePage, 'LOCAL', invitedRole],
    [SignInsPage, 'LOCAL'],
    [LostAppsPage, 'LOCAL'],
    [AnswerResetPage, 'LOCAL', async ({ code }) => [await build.aFactorReset(code)]],
    [PracticesPage, 'LOCAL'],
    [BankTablesPage, 'LOCAL'],
    [PaymentWaysPage, 'LOCAL'],
    [NewLayoutPage, 'LOCAL'],
    [LayoutPage, 'LOCAL', aLayout],
    [MessagesPage, 'LOCAL'],
    [SettingsPage, 'LOCAL'],
    [SettingPage, 'LOCAL', () => ['advice-pals']],
    [SettingPage, 'LOCAL_ANSWERED', () => ['refund-two-people']],
    [ContactDetailsPage, 'LOCAL'],
    [TakeBackSettingPage, 'LOCAL', aChangeToCome],
    [CriteriaListPage, 'LOCAL'],
    [NewCriteriaPage, 'LOCAL'],
    [CriteriaPage, 'LOCAL', draft],
    [CriteriaDetailsPage, 'LOCAL', draft],
    [CriteriaQuestionPage, 'LOCAL', (made) => [made.draftId, made.questionKey]],
    [RemoveQuestionPage, 'LOCAL', (made) => [made.draftId, made.questionKey]],
    [PublishCriteriaPage, 'LOCAL', draft],
    [WithdrawCriteriaPage, 'LOCAL', draft],
    [TryCriteriaPage, 'LOCAL', draft],
    [PreviewCriteriaPage, 'LOCAL', draft],
  ],
  BUDGET_HOLDER: [
    [AddressPage, 'REQUESTED'],
    [ProveAddressPage, 'REQUESTED', () => ['of-another']],
    [HolderHomePage, 'ACTIVE'],
    [HolderHomePage, 'DIED'],
    [MyPlanPage, 'PLANNING'],
    [MyWordsPage, 'PLANNING', () => ['what-matters']],
    [MyWordsVersionsPage, 'PLANNING', () => ['what-matters']],
    [AgreePlanPage, 'PLANNING'],
    [AboutMePage, 'PLANNING'],
    [AccountLinesPage, 'ACTIVE'],
    [NewSpendingPage, 'ACTIVE'],
    [SpendingPage, 'ACTIVE', (made) => [made.spendingId]],
    [HolderRepaymentPage, 'ACTIVE', async (made) => (await owed(made)).slice(1)],
    [ChangeSpendingPage, 'ACTIVE', (made) => [made.spendingId]],
    [CancelSpendingPage, 'ACTIVE', (made) => [made.spendingId]],
    [ContactPage, 'ACTIVE'],
    [MySharingPage, 'ACTIVE'],
    [WhoActsPage, 'ACTIVE'],
    [WhoLookedPage, 'ACTIVE'],
    [MyEligibilityPage, 'NOTIFIED'],
    [AskForReviewPage, 'NOTIFIED'],
    [MyAssessmentPage, 'NOTIFIED', assessment],
    [MyLetterPage, 'NOTIFIED', letter],
  ],
};

function anAuthority({ code, personId }: StagedCase): Promise<string> {
  const covers = { personId, coversMoney: true, coversPlan: true };
  return build.anAuthority(code, { ...covers, role: 'REPRESENTATIVE', name: 'Rosa Representative' });
}

async function aLayout({ code }: StagedCase): Promise<string[]> {
  return [await build.aPaymentLayout(code)];
}

async function aChangeToCome({ code }: StagedCase): Promise<string[]> {
  return ['clock-write-plan', await build.aSettingToCome(code)];
}

/** Someone else on the practitioner's caseload, so that the shared case stays as it is. */
async function aSensitivePerson({ practitioner }: StagedCase): Promise<string[]> {
  return [await build.aSensitivePerson(practitioner)];
}

/** One session of each kind of visitor to each case: a person has one sign-in of their own. */
const sessions = new Map<string, Promise<string>>();

/** An open session of a user in the role who may reach the case. @returns the value of its cookie */
export function sessionOf(visitor: Visitor, made: StagedCase): Promise<string> {
  // A user has a few sessions at most, and one practitioner may have every case of a crowd.
  const key = `${visitor} ${visitor === 'PRACTITIONER' ? made.practitioner.userId : made.caseId}`;
  const session = sessions.get(key) ?? visitorOf(visitor, made).then((user) => build.aSession(user));
  sessions.set(key, session);
  return session;
}

/** The user who visits. */
async function visitorOf(visitor: Visitor, made: StagedCase): Promise<User> {
  switch (visitor) {
    case 'PRACTITIONER':
      return made.practitioner;
    case 'STRANGER':
      return build.aStaffMember('PRACTITIONER', made.code);
    case 'BUDGET_HOLDER':
      return build.aHolder(made.code, made.personId);
    case 'PHB_LEAD':
      return build.aStaffMember(visitor, made.code, { limitPence: 5_000_000 });
    case 'FINANCE_OFFICER':
    case 'ADMINISTRATOR':
      return build.aStaffMember(visitor, made.code);
  }
}
