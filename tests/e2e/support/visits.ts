import type { Page } from '@playwright/test';
import { AccountPage, ChooseRolePage } from '../pages/account-pages';
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
  BudgetsPage,
  CommissionerHomePage,
  DecisionsPage,
  PeoplePage,
  PersonForCommissionerPage,
  TimelineForCommissionerPage,
} from '../pages/commissioner-pages';
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
const request = (made: Case) => [made.requestId];
const budget = (made: Case) => [made.budgetId];
const payment = (made: Case) => [made.paymentId];

export type Visitor = 'PRACTITIONER' | 'STRANGER' | 'PHB_LEAD' | 'FINANCE_OFFICER' | 'BUDGET_HOLDER';

/** Every screen behind the sign-in, as a role that may see it. STRANGER: a practitioner who does not have the person on their caseload. */
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
    [CasePage, 'ACTIVE', request],
    [IndicativePage, 'ELIGIBLE', request],
    [TellPage, 'INDICATIVE_SET', request],
    [CloseCasePage, 'REQUESTED', request],
    [BudgetForPractitionerPage, 'ACTIVE', budget],
    [RecordForPersonPage, 'ACTIVE', budget],
    [SpendingForPractitionerPage, 'ACTIVE', (made) => [made.budgetId, made.spendingId]],
    [PlanPage, 'PLANNING', request],
    [PlanSectionPage, 'PLANNING', (made) => [made.requestId, 'what-matters']],
    [SectionVersionsPage, 'PLANNING', (made) => [made.requestId, 'what-matters']],
    [OutcomesPage, 'PLANNING', request],
    [OutcomePage, 'PLANNING', async (made) => [...request(made), await firstOf('plan_outcome', made)]],
    [RemoveOutcomePage, 'PLANNING', async (made) => [...request(made), await firstOf('plan_outcome', made)]],
    [ServicePage, 'PLANNING', (made) => [made.requestId, made.lineId]],
    [RemoveServicePage, 'PLANNING', (made) => [made.requestId, made.lineId]],
    [RisksPage, 'PLANNING', request],
    [RiskPage, 'PLANNING', async (made) => [...request(made), await firstOf('plan_risk', made)]],
    [RemoveRiskPage, 'PLANNING', async (made) => [...request(made), await firstOf('plan_risk', made)]],
    [ArrangementsPage, 'PLANNING', request],
    [AgreementPage, 'PLANNING', request],
    [SendPlanPage, 'PLANNING', request],
    [AccountPage, 'REQUESTED'],
    [ChooseRolePage, 'REQUESTED'],
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
    [CaseForDeciderPage, 'PLAN_SUBMITTED', request],
    [EligibilityPage, 'REQUESTED', request],
    [DecidePlanPage, 'PLAN_SUBMITTED', request],
  ],
  FINANCE_OFFICER: [
    [StartBudgetPage, 'APPROVED', request],
    [BudgetPage, 'ACTIVE', budget],
    [ProposePaymentPage, 'ACTIVE', (made) => [made.budgetId, made.directId]],
    [ReverseSpendingPage, 'ACTIVE', (made) => [made.budgetId, made.spendingId]],
    [PaymentsPage, 'ACTIVE'],
    [PaymentPage, 'ACTIVE', payment],
    [CancelPaymentPage, 'ACTIVE', payment],
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

/** Who visits: somebody in the role who may reach the case. */
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
      return aStaffMember(visitor, made.person.commissioner);
  }
}
