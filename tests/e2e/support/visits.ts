import type { Page } from '@playwright/test';
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
  BudgetForPractitionerPage,
  BudgetPage,
  CancelPaymentPage,
  PaymentPage,
  PaymentsPage,
  ProposePaymentPage,
  ReverseSpendingPage,
  StartBudgetPage,
} from '../pages/money-pages';
import type { PageObject } from '../pages/page-object';
import {
  ChangeDetailsPage,
  CharacteristicsPage,
  EndAuthorityPage,
  NewAuthorityPage,
  NewContactPage,
  PersonPage,
  RemoveContactPage,
  TimelinePage,
} from '../pages/person-pages';
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

export type Screen = new (page: Page, ...ids: string[]) => PageObject;
/** A screen, how far the case is that it shows, and the ids of its address. */
export type Visit = [Screen, CaseAt, ((made: Case) => string[] | Promise<string[]>)?];

const person = (made: Case) => [made.person.personId];
const request = (made: Case) => [made.requestId];
const budget = (made: Case) => [made.budgetId];
const payment = (made: Case) => [made.paymentId];

/** Every screen behind the sign-in, as a role that may see it. */
export const visits: Record<'PRACTITIONER' | 'PHB_LEAD' | 'FINANCE_OFFICER', Visit[]> = {
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
