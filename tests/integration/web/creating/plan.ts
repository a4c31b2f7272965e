import { submitMyAgreement } from '@/app/budget-holder/plan/agree/actions';
import { submitIndicative } from '@/app/practitioner/cases/[caseId]/indicative/actions';
import { submitAgreement } from '@/app/practitioner/cases/[caseId]/plan/agreement/actions';
import { submitOutcome } from '@/app/practitioner/cases/[caseId]/plan/outcomes/[outcomeId]/actions';
import { submitRisk } from '@/app/practitioner/cases/[caseId]/plan/risks/[riskId]/actions';
import { submitService } from '@/app/practitioner/cases/[caseId]/plan/services/[serviceId]/actions';
import { dateValues } from '@/lib/core/form/date-values';
import { planHash } from '@/lib/plan/store/plan-hash';
import { someAccounts } from '../../../support/case';
import { anEligibleCase } from '../../../support/decision';
import { aHolder } from '../../../support/person';
import { aFullPlan, aStartedPlan, planOf } from '../../../support/plan';
import { type CreatingForm, june, row } from './ready';

async function aPlanForm() {
  const made = await aStartedPlan();
  const plan = await planOf(made);
  return { ...made, actor: made.practitioner, plan, path: `/practitioner/cases/${made.caseId}/plan` };
}

/** The forms of plan that create something. */
export const PLAN_FORMS: Readonly<Record<string, CreatingForm>> = {
  'practitioner/cases/[caseId]/indicative#submitIndicative': {
    on: june,
    make: async () => {
      const accounts = await someAccounts();
      const caseId = await anEligibleCase(accounts);
      return {
        actor: accounts.practitioner,
        action: submitIndicative,
        path: `/practitioner/cases/${caseId}/indicative`,
        values: { caseId, weekly: '250', weeks: '52', contingencyWeeks: '4', method: 'COSTED_PACKAGE' },
        other: { weekly: '260' },
        ...row('indicative_budget', 'case_id', caseId),
      };
    },
  },
  'practitioner/cases/[caseId]/plan/agreement#submitAgreement': {
    on: new Date().toISOString(),
    make: async () => {
      const made = await aFullPlan();
      const plan = await planOf(made);
      return {
        actor: made.practitioner,
        action: submitAgreement,
        path: `/practitioner/cases/${made.caseId}/plan/agreement`,
        values: {
          caseId: made.caseId,
          seenHash: planHash(plan),
          agreedBy: 'PERSON',
          how: 'ON_PAPER',
          ...dateValues('agreedOn', plan.startedOn),
        },
        other: { how: 'SPOKEN' },
        ...row('plan_agreement', 'plan_id', plan.id),
      };
    },
  },
  'budget-holder/plan/agree#submitMyAgreement': {
    on: new Date().toISOString(),
    isOnlyOne: 'there is one answer to give: nothing else can be sent',
    isSameAgain: true,
    make: async () => {
      const made = await aFullPlan();
      const plan = await planOf(made);
      return {
        actor: await aHolder(made.code, made.personId),
        action: submitMyAgreement,
        path: '/budget-holder/plan/agree',
        values: { caseId: made.caseId, personId: made.personId, seenHash: planHash(plan), read: 'yes' },
        other: { read: '' },
        ...row('plan_agreement', 'plan_id', plan.id),
      };
    },
  },
  'practitioner/cases/[caseId]/plan/outcomes/[outcomeId]#submitOutcome': {
    on: new Date().toISOString(),
    make: async () => {
      const { actor, caseId, plan, path } = await aPlanForm();
      return {
        actor,
        action: submitOutcome,
        path: `${path}/outcomes/new`,
        values: { caseId, id: '', seen: '', description: 'To be outdoors', howWeWillKnow: 'We ask' },
        other: { description: 'To cook' },
        ...row('plan_outcome', 'plan_id', plan.id),
      };
    },
  },
  'practitioner/cases/[caseId]/plan/risks/[riskId]#submitRisk': {
    on: new Date().toISOString(),
    make: async () => {
      const { actor, caseId, plan, path } = await aPlanForm();
      const risk = { hazard: 'A fall', whoMightBeHarmed: 'The person', likelihood: '2', impact: '3' };
      return {
        actor,
        action: submitRisk,
        path: `${path}/risks/new`,
        values: { caseId, id: '', seen: '', ...risk, management: 'A rail', ownerName: 'Nurse Lund' },
        other: { hazard: 'A burn' },
        ...row('plan_risk', 'plan_id', plan.id),
      };
    },
  },
  'practitioner/cases/[caseId]/plan/services/[serviceId]#submitService': {
    on: new Date().toISOString(),
    make: async () => {
      const made = await aFullPlan();
      const plan = await planOf(made);
      const { caseId } = made;
      return {
        actor: made.practitioner,
        action: submitService,
        path: `/practitioner/cases/${caseId}/plan/services/new`,
        values: {
          caseId,
          id: '',
          seen: '',
          outcomeId: plan.outcomes[0]?.id ?? '',
          service: 'Swimming',
          whyNeeded: 'To move',
          cost: 'WEEKLY',
          amount: '10',
        },
        other: { service: 'Gardening' },
        ...row('plan_line', 'plan_id', plan.id),
      };
    },
  },
};
