import { submitOutcome } from '@/app/commissioner/cases/[caseId]/eligibility/challenges/[challengeId]/outcome/actions';
import {
  submitCorrection,
  submitFastTrackDecision,
  submitLocal,
  submitRecommendationDecision,
  submitRecorded,
} from '@/app/commissioner/cases/[caseId]/eligibility/decide/actions';
import { submitNursing } from '@/app/commissioner/cases/[caseId]/nursing/actions';
import { submitRefundBack, submitRefundCheck } from '@/app/commissioner/cases/[caseId]/refund/actions';
import { confirmRefund } from '@/lib/challenge/commands/confirm-refund';
import { dateValues } from '@/lib/core/form/date-values';
import { newId } from '@/lib/core/id';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import { aCase, type CaseAccounts, someAccounts } from '../../../support/case';
import {
  aChallenge,
  anEndedChallenge,
  aRefusedCase,
  someChallengeAccounts,
} from '../../../support/challenge';
import { aCaseOf, aFastTrack, aSentRecommendation, someLocalAnswers } from '../../../support/decision';
import { aStaffMember } from '../../../support/identity';
import { aScreenedOut } from '../../../support/nursing';
import { must } from '../../../support/result';
import { sql } from '../../../support/superuser';
import type { MadeOnceForm } from './ready';

const july = '2026-07-25T09:00:00Z';
const decidedOn = dateValues('decidedOn', day('2026-07-24'));
const decide = (caseId: string) => `/commissioner/cases/${caseId}/eligibility/decide`;
const recorded = { outcome: 'NOT_ELIGIBLE', evidence: 'The letter', reasons: 'No need' };

async function aCaseInJuly(group: 'CHC' | 'WHEELCHAIR' = 'CHC') {
  const accounts: CaseAccounts = await someAccounts();
  return { accounts, caseId: await aCaseOf(accounts, group) };
}

/** Confirmed by one officer, so that it waits for another. */
async function aRefundAboveTheLimit() {
  const accounts = await someChallengeAccounts();
  const caseId = await aRefusedCase(accounts);
  await anEndedChallenge(accounts, caseId, { outcome: 'CHANGED', evidence: 'Charts', reasons: 'Nights' });
  const refundId = newId();
  const days = { firstDay: day('2026-03-10'), lastDay: day('2026-05-01') };
  const sums = { cost: pence(600_000), interest: pence(0), toCouncil: pence(0), council: null };
  const refund = { refundId, caseId, kind: 'OVERTURNED', note: 'Care', ...days, ...sums } as const;
  must(await confirmRefund(accounts.finance, refund, day('2026-06-01')));
  return { caseId, refundId, code: accounts.code };
}

/** Decisions on eligibility and on a review. */
export const DECISION_FORMS: Readonly<Record<string, MadeOnceForm>> = {
  'commissioner/cases/[caseId]/eligibility/decide#submitRecorded': {
    on: july,
    make: async () => {
      const accounts = await someAccounts();
      const caseId = await aCase(accounts);
      return {
        actor: accounts.lead,
        action: submitRecorded,
        path: decide(caseId),
        values: { caseId, ...recorded, ...decidedOn },
        other: { outcome: 'ELIGIBLE' },
      };
    },
  },
  'commissioner/cases/[caseId]/nursing#submitNursing': {
    on: july,
    make: async () => {
      const accounts = await someAccounts();
      const caseId = await aScreenedOut(accounts, 'CARE_HOME');
      return {
        actor: accounts.lead,
        action: submitNursing,
        path: `/commissioner/cases/${caseId}/nursing`,
        values: { caseId, answer: 'NOT_NEEDED', why: 'The home gives no nursing to him' },
        other: { answer: 'NO_HOME' },
      };
    },
  },
  'commissioner/cases/[caseId]/eligibility/decide#submitCorrection': {
    on: july,
    make: async () => {
      const accounts = await someAccounts();
      const caseId = await aRefusedCase(accounts);
      const [made] = await sql<{ id: string }>('SELECT id FROM eligibility_decision WHERE case_id = $1', [
        caseId,
      ]);
      return {
        actor: accounts.lead,
        action: submitCorrection,
        path: decide(caseId),
        values: { caseId, decisionId: made?.id ?? '', ...recorded, ...decidedOn, whyCorrected: 'Wrong day' },
        other: { outcome: 'ELIGIBLE' },
      };
    },
  },
  'commissioner/cases/[caseId]/eligibility/decide#submitFastTrackDecision': {
    on: july,
    make: async () => {
      const { accounts, caseId } = await aCaseInJuly();
      const assessmentId = await aFastTrack(accounts, caseId);
      return {
        actor: accounts.lead,
        action: submitFastTrackDecision,
        path: decide(caseId),
        values: { caseId, assessmentId, option: 'ELIGIBLE', reasons: 'Complete', ...decidedOn },
        other: { option: 'SEND_BACK', fault: 'TOOL_INCOMPLETE', questions: 'Sign it' },
      };
    },
  },
  'commissioner/cases/[caseId]/eligibility/decide#submitLocal': {
    on: july,
    make: async () => {
      const { accounts, caseId } = await aCaseInJuly('WHEELCHAIR');
      const assessmentId = await someLocalAnswers(accounts, caseId, true);
      return {
        actor: accounts.lead,
        action: submitLocal,
        path: decide(caseId),
        values: { caseId, assessmentId, outcome: 'ELIGIBLE', reasons: 'Met', ...decidedOn },
        other: { reasons: 'Met in full' },
      };
    },
  },
  'commissioner/cases/[caseId]/eligibility/decide#submitRecommendationDecision': {
    on: july,
    make: async () => {
      const { accounts, caseId } = await aCaseInJuly();
      const sent = await aSentRecommendation(accounts, caseId);
      return {
        actor: accounts.lead,
        action: submitRecommendationDecision,
        path: decide(caseId),
        values: {
          ...sent,
          isChild: 'no',
          option: 'ACCEPT',
          reasons: 'As the team says',
          council: 'NOT_PRACTICABLE',
          councilWhyNot: 'No answer',
          ...decidedOn,
        },
        other: { reasons: 'The team is right' },
      };
    },
  },
  'commissioner/cases/[caseId]/refund#submitRefundCheck': {
    on: '2026-06-01T09:00:00Z',
    make: async () => {
      const { caseId, refundId, code } = await aRefundAboveTheLimit();
      return {
        actor: await aStaffMember('FINANCE_OFFICER', code),
        action: submitRefundCheck,
        path: `/commissioner/cases/${caseId}/refund`,
        values: { caseId, refundId, outcome: 'CONFIRMED' },
        other: { outcome: 'DECLINED', reasons: 'The rate was another' },
      };
    },
  },
  'commissioner/cases/[caseId]/refund#submitRefundBack': {
    on: '2026-06-01T09:00:00Z',
    make: async () => {
      const { caseId, refundId, code } = await aRefundAboveTheLimit();
      return {
        actor: await aStaffMember('FINANCE_OFFICER', code),
        action: submitRefundBack,
        path: `/commissioner/cases/${caseId}/refund`,
        values: { caseId, refundId, reason: 'The rate was another' },
        other: { reason: 'The days were others' },
      };
    },
  },
  'commissioner/cases/[caseId]/eligibility/challenges/[challengeId]/outcome#submitOutcome': {
    on: '2026-05-01T09:00:00Z',
    make: async () => {
      const accounts = await someChallengeAccounts();
      const caseId = await aRefusedCase(accounts);
      const challengeId = await aChallenge(accounts, caseId);
      const ended = { outcome: 'STANDS', reasons: 'The evidence is the same' };
      return {
        actor: accounts.secondLead,
        action: submitOutcome,
        path: `/commissioner/cases/${caseId}/eligibility/challenges/${challengeId}/outcome`,
        values: {
          caseId,
          challengeId,
          about: 'decision',
          nursingRefused: 'She lives at home',
          ...ended,
          ...dateValues('decidedOn', day('2026-05-01')),
        },
        other: { reasons: 'Nothing is new' },
      };
    },
  },
};
