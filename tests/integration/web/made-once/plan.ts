import { submitDecision } from '@/app/commissioner/cases/[caseId]/decision/actions';
import { submitStartPlan } from '@/app/practitioner/cases/[caseId]/plan/actions';
import { submitSend } from '@/app/practitioner/cases/[caseId]/plan/send/actions';
import { planHash } from '@/lib/plan/store/plan-hash';
import { accountsIn } from '../../../support/case';
import { aCommissioner, aStaffMember } from '../../../support/identity';
import { aPlanSent } from '../../../support/money';
import { aCaseToPlan, aFullPlan, agreeOnPaper, planOf } from '../../../support/plan';
import type { MadeOnceForm } from './ready';

const soon = new Date().toISOString();

/** Steps of a plan. */
export const PLAN_STEPS: Readonly<Record<string, MadeOnceForm>> = {
  'practitioner/cases/[caseId]/plan#submitStartPlan': {
    on: soon,
    make: async () => {
      const { practitioner, caseId } = await aCaseToPlan();
      return {
        actor: practitioner,
        action: submitStartPlan,
        path: `/practitioner/cases/${caseId}/plan`,
        values: { caseId },
        other: null,
      };
    },
  },
  'practitioner/cases/[caseId]/plan/send#submitSend': {
    on: soon,
    make: async () => {
      const made = await aFullPlan();
      await agreeOnPaper(made);
      const { practitioner, caseId } = made;
      return {
        actor: practitioner,
        action: submitSend,
        path: `/practitioner/cases/${caseId}/plan/send`,
        values: { caseId, seenHash: planHash(await planOf(made)), note: '' },
        other: { note: 'Please read the risks' },
      };
    },
  },
  'commissioner/cases/[caseId]/decision#submitDecision': {
    on: '2026-06-15T09:00:00Z',
    make: async () => {
      const code = await aCommissioner();
      const { caseId, submissionId } = await aPlanSent(await accountsIn(code), 100_000);
      return {
        actor: await aStaffMember('PHB_LEAD', code, { limitPence: 100_000_000 }),
        action: submitDecision,
        path: `/commissioner/cases/${caseId}/decision`,
        values: { caseId, submissionId, option: 'APPROVE', reasons: 'All needs are met', conditions: '' },
        other: { option: 'RETURN', reasons: 'What about the nights?' },
      };
    },
  },
};
