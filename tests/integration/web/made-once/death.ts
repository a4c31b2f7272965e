import { submitEndBudget } from '@/app/commissioner/cases/[caseId]/end-budget/actions';
import { submitFinalPayments } from '@/app/commissioner/cases/[caseId]/final-payments/actions';
import { submitDeathMistake } from '@/app/practitioner/people/[personId]/death/mistake/actions';
import { addDays } from '@/lib/core/plain-date';
import { died } from '../../../support/death';
import { aCommissioner, aStaffMember } from '../../../support/identity';
import { anActiveBudget, startsOn, today } from '../../../support/money';
import { withCaseload } from '../../../support/person';
import type { MadeOnceForm } from './ready';

const on = '2026-06-15T09:00:00Z';
const lastDay = addDays(startsOn, 9);

/** A budget of a person who died, with those who settle it. */
async function aBudgetToSettle() {
  const code = await aCommissioner();
  const { caseId, personId, finance } = await anActiveBudget(code);
  const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  await died(practitioner, personId, today, { diedOn: lastDay });
  return { caseId, personId, finance, practitioner };
}

/** The forms after a death that post an entry. */
export const DEATH_FORMS: Readonly<Record<string, MadeOnceForm>> = {
  '_staff#deathMistakeAction': {
    on,
    make: async () => {
      const { personId, practitioner } = await aBudgetToSettle();
      return {
        actor: practitioner,
        action: submitDeathMistake,
        path: `/practitioner/people/${personId}/death/mistake`,
        values: { personId, reason: 'Another person' },
        other: { reason: 'It was never so' },
      };
    },
  },
  'commissioner/cases/[caseId]/end-budget#submitEndBudget': {
    on,
    make: async () => {
      const { caseId, finance } = await aBudgetToSettle();
      return {
        actor: finance,
        action: submitEndBudget,
        path: `/commissioner/cases/${caseId}/end-budget`,
        values: { caseId, lastDay },
        other: { lastDay: addDays(lastDay, 1) },
      };
    },
    isTakenAgain: true,
  },
  'commissioner/cases/[caseId]/final-payments#submitFinalPayments': {
    on,
    make: async () => {
      const { caseId, finance } = await aBudgetToSettle();
      return {
        actor: finance,
        action: submitFinalPayments,
        path: `/commissioner/cases/${caseId}/final-payments`,
        values: { caseId, note: 'All wages paid' },
        other: { note: 'Nothing was owed' },
      };
    },
  },
};
