import { submitResults } from '@/app/commissioner/payment-results/actions';
import {
  submitAskAgain,
  submitPaid,
  submitReleaseRun,
} from '@/app/commissioner/payment-runs/[runId]/actions';
import { submitReturn } from '@/app/commissioner/payment-runs/[runId]/lines/[runLineId]/actions';
import { submitOriginator } from '@/app/commissioner/payment-ways/actions';
import { dateValues } from '@/lib/core/form/date-values';
import { addDays } from '@/lib/core/plain-date';
import { approveRun } from '@/lib/payment/commands/approve-run';
import { onDay } from '../../../support/day';
import { aCommissioner, aStaffMember } from '../../../support/identity';
import { today } from '../../../support/money';
import { aReadResultFile, aSentRun } from '../../../support/payment-result';
import { aProposedRun, aScheduledBudget, runOfficers, shownOf } from '../../../support/payment-run';
import { must } from '../../../support/result';
import type { MadeOnceForm } from './ready';

const june = '2026-06-15T09:00:00Z';
/** The day after a run was released and sent. */
const dayAfter = addDays(today, 1);
const later = `${dayAfter}T09:00:00Z`;

/** A run of one payment that waits for approval. */
async function aRun() {
  const code = await aCommissioner();
  const officers = await runOfficers(code);
  await aScheduledBudget(code);
  const runId = await onDay(today, () => aProposedRun(officers));
  return { officers, runId, path: `/commissioner/payment-runs/${runId}` };
}

/** Steps of payment runs, and of the ways out of them. */
export const PAYMENT_STEPS: Readonly<Record<string, MadeOnceForm>> = {
  'commissioner/payment-runs/[runId]#submitAskAgain': {
    on: june,
    isTakenAgain: true,
    make: async () => {
      const { officers, runId, path } = await aRun();
      return { actor: officers.creator, action: submitAskAgain, path, values: { runId }, other: null };
    },
  },
  'commissioner/payment-runs/[runId]#submitReleaseRun': {
    on: june,
    make: async () => {
      const { officers, runId, path } = await aRun();
      const shown = await shownOf(runId);
      must(await onDay(today, () => approveRun(officers.approver, shown, today)));
      return {
        actor: officers.releaser,
        action: submitReleaseRun,
        path,
        values: {
          runId,
          lineCount: String(shown.lineCount),
          total: String(shown.total),
          linesDigest: shown.linesDigest,
          choice: 'BANK_CSV',
        },
        other: { choice: 'BUREAU' },
      };
    },
  },
  'commissioner/payment-runs/[runId]#submitPaid': {
    on: later,
    make: async () => {
      const { officers, runId } = await aSentRun();
      return {
        actor: officers.releaser,
        action: submitPaid,
        path: `/commissioner/payment-runs/${runId}`,
        values: { runId, ...dateValues('day', today) },
        other: dateValues('day', dayAfter),
      };
    },
  },
  'commissioner/payment-runs/[runId]/lines/[runLineId]#submitReturn': {
    on: later,
    make: async () => {
      const { officers, runId, lineId, reference } = await aSentRun();
      return {
        actor: officers.releaser,
        action: submitReturn,
        path: `/commissioner/payment-runs/${runId}/lines/${lineId}`,
        values: { runId, reference, reason: 'Account closed', ...dateValues('day', today) },
        other: { reason: 'No such account' },
      };
    },
  },
  'commissioner/payment-results#submitResults': {
    on: later,
    make: async () => {
      const sent = await aSentRun();
      const fileId = await aReadResultFile(sent, dayAfter);
      return {
        actor: sent.officers.creator,
        action: submitResults,
        path: '/commissioner/payment-results',
        values: { fileId },
        other: null,
      };
    },
  },
  'commissioner/payment-ways#submitOriginator': {
    on: june,
    isTakenAgain: true,
    make: async () => ({
      actor: await aStaffMember('ADMINISTRATOR', await aCommissioner()),
      action: submitOriginator,
      path: '/commissioner/payment-ways',
      values: {
        serviceUserNumber: '123456',
        accountName: 'NHS EXAMPLE ICB',
        sortCode: '601613',
        accountNumber: '12345678',
        lineEnd: 'CRLF',
        ...dateValues('validFrom', today),
      },
      other: { accountNumber: '12345679' },
    }),
  },
};
