import 'server-only';
import { startTimeAt18 } from '@/lib/case/commands/start-time-at-18';
import { endPastReviews } from '@/lib/decision/commands/end-past-reviews';
import { recheckFiles } from '@/lib/file/commands/recheck-files';
import { sendForgotten } from '@/lib/message/commands/send-forgotten';
import { anchorCommissioner } from '@/lib/money/commands/anchor-commissioner';
import { expireBankDetails } from '@/lib/money/commands/expire-bank-details';
import { resealAccounts } from '@/lib/money/commands/reseal-accounts';
import { tellDuePayments } from '@/lib/money/commands/tell-due-payments';
import { tellOwnConsent } from '@/lib/money/commands/tell-own-consent';
import { tellStoppedPayees } from '@/lib/money/commands/tell-stopped-payees';
import { tellStoppedPayments } from '@/lib/money/commands/tell-stopped-payments';
import { resealFiles } from '@/lib/payment/commands/reseal-files';
import { resealOriginators } from '@/lib/payment/commands/reseal-originators';
import { tellReturned } from '@/lib/payment/commands/tell-returned';
import { endParentsAt18 } from '@/lib/person/commands/end-parents-at-18';
import { endParentsMoney } from '@/lib/person/commands/end-parents-money';
import { endRegained } from '@/lib/person/commands/end-regained';
import type { DailyStep } from '@/lib/platform/jobs/daily-step';
import { purgeDrafts } from '@/lib/platform/jobs/purge-drafts';
import { purgeSentForms } from '@/lib/platform/jobs/purge-sent-forms';
import {
  purgeAccountLinks,
  purgeCounts,
  purgeDevices,
  purgeHalfSignIns,
  purgeSessions,
  purgeSignInFailures,
} from '@/lib/platform/jobs/purge-sign-ins';
import { tellLateRepayments } from '@/lib/repayment/commands/tell-late-repayments';
import { tellUnanswered } from '@/lib/spending/commands/tell-unanswered';

/** Everything that happens once a day. A new step is one line here. */
export const DAILY_STEPS: readonly DailyStep[] = [
  { name: 'purge-sessions', forService: purgeSessions },
  { name: 'purge-sign-in-failures', forService: purgeSignInFailures },
  { name: 'purge-known-devices', forService: purgeDevices },
  { name: 'purge-half-sign-ins', forService: purgeHalfSignIns },
  { name: 'purge-account-links', forService: purgeAccountLinks },
  { name: 'purge-counts', forService: purgeCounts },
  { name: 'purge-drafts', forCommissioner: purgeDrafts },
  { name: 'start-time-at-18', forCommissioner: (code) => startTimeAt18(code) },
  { name: 'end-past-reviews', forCommissioner: (code) => endPastReviews(code) },
  { name: 'end-parents-money', forCommissioner: (code) => endParentsMoney(code) },
  { name: 'end-parents-at-18', forCommissioner: (code) => endParentsAt18(code) },
  { name: 'end-regained', forCommissioner: (code) => endRegained(code) },
  { name: 'expire-bank-details', forCommissioner: (code) => expireBankDetails(code) },
  { name: 'reseal-accounts', forCommissioner: resealAccounts },
  { name: 'reseal-originators', forCommissioner: resealOriginators },
  { name: 'reseal-payment-files', forCommissioner: resealFiles },
  { name: 'tell-own-consent', forCommissioner: (code) => tellOwnConsent(code) },
  { name: 'tell-stopped-payees', forCommissioner: (code) => tellStoppedPayees(code) },
  { name: 'tell-unanswered', forCommissioner: (code) => tellUnanswered(code) },
  { name: 'tell-late-repayments', forCommissioner: (code) => tellLateRepayments(code) },
  { name: 'tell-due-payments', forCommissioner: (code) => tellDuePayments(code) },
  { name: 'tell-returned', forCommissioner: (code) => tellReturned(code) },
  { name: 'tell-stopped-payments', forCommissioner: (code) => tellStoppedPayments(code) },
  { name: 'anchor-proof', forCommissioner: anchorCommissioner },
  { name: 'recheck-files', forCommissioner: recheckFiles },
  { name: 'send-forgotten', forCommissioner: sendForgotten },
  { name: 'purge-sent-forms', forCommissioner: purgeSentForms },
];
