import 'server-only';
import { keepEvidence } from '@/lib/assessment/commands/keep-evidence';
import { todayInLondon } from '@/lib/core/clock';
import { checkFile, type Keepers } from '@/lib/file/commands/check-file';
import { sendMessage } from '@/lib/message/commands/send-message';
import { keepReceipt } from '@/lib/money/commands/keep-receipt';
import { collectRun } from '@/lib/payment/commands/collect-run';
import { readResults } from '@/lib/payment/commands/read-results';
import { tellPaid } from '@/lib/payment/commands/tell-paid';
import { runDailySteps } from '@/lib/platform/jobs/daily-step';
import type { Tasks } from '@/lib/platform/jobs/job-kinds';
import { readSubject } from '@/lib/platform/jobs/job-subject';
import { DAILY_STEPS } from './daily-steps';

/** What a file becomes that passed its check, by what it is for. */
export const KEEPERS: Keepers = { RECEIPT: keepReceipt, EVIDENCE: keepEvidence };

/** What each kind of job does. A new kind is one line here and its name in lib/platform/jobs/job-kinds.ts. */
export const TASKS: Tasks = {
  daily: () => runDailySteps(DAILY_STEPS),
  'check-file': (payload) => checkFile(readSubject(payload), KEEPERS),
  'send-message': (payload) => sendMessage(readSubject(payload)),
  'collect-run': (payload) => collectRun(readSubject(payload)),
  'tell-paid': (payload) => tellPaid(readSubject(payload)),
  'read-results': (payload) => readResults(readSubject(payload), todayInLondon()),
};
