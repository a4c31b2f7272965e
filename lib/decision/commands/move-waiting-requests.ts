import 'server-only';
import { withdrawOpenAssessments } from '@/lib/assessment/store/assessment';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { type CaseState, nextState } from '@/lib/case/rules/case-state';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { laterOf } from '@/lib/case/rules/request-basis';
import { afterReferral } from '@/lib/case/rules/waiting-request';
import { type Case, moveCase, reopenCase, saveClosedCase, setCaseEligibility } from '@/lib/case/store/case';
import { lockWaitingRequests, type WaitingRequest } from '@/lib/case/store/referral';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

type Decided = { entryId: string; outcome: EligibilityOutcome; decidedOn: PlainDate };

/**
 * Lets the requests that wait for a referral rest on its decision, each with the day it was asked for. One
 * that it refused goes on when a later decision of the referral finds the person eligible.
 * @rule REF-03 (docs/rules.md)
 */
export async function moveWaitingRequests(scope: Scope, referral: Case, decided: Decided): Promise<void> {
  if (referral.origin !== 'REFERRAL') return;
  const { personId, group } = referral;
  const waiting = await lockWaitingRequests(scope, { personId, group, entryId: decided.entryId });
  for (const request of waiting) await moveRequest(scope, request, referral, decided);
}

async function moveRequest(
  scope: Scope,
  request: WaitingRequest,
  referral: Case,
  { entryId, outcome, decidedOn }: Decided,
): Promise<void> {
  const event = afterReferral(request.state, outcome);
  const to = event && nextState(request.state, event, 'COMMISSIONER');
  if (!to?.ok) return;
  const on = laterOf(decidedOn, request.askedOn);
  await setCaseEligibility(scope, request.id, entryId);
  await withdrawOpenAssessments(scope, request.id, WITHDRAWN_BY_REFERRAL);
  const reason = outcome === 'ELIGIBLE' ? null : refusedBecause(referral, request, decidedOn);
  await setState(scope, request, to.value, { on, reason });
  await moveClocks(scope, request, {
    kind: 'eligibility-decided',
    on,
    outcome,
    // Its letter, its review and the steps to adult services are those of the referral.
    basis: 'RECORDED_ELSEWHERE',
    to: to.value,
    transitions: [],
  });
  await recordEvent(scope, {
    action: 'request:move',
    personId: request.personId,
    subjectKind: 'case',
    subjectId: request.id,
    before: { state: request.state },
    after: { state: to.value, eligibilityId: entryId, referralId: referral.id },
  });
}

const WITHDRAWN_BY_REFERRAL = 'Eligibility was decided on the referral while this was open.';

function refusedBecause(referral: Case, { askedOn }: WaitingRequest, decidedOn: PlainDate): string {
  return `The referral received on ${formatDay(referral.askedOn)} was decided on ${formatDay(decidedOn)}: not eligible. If that decision is changed, this request continues, as asked for on ${formatDay(askedOn)}.`;
}

type Move = { on: PlainDate; reason: string | null };

async function setState(scope: Scope, request: WaitingRequest, to: CaseState, { on, reason }: Move) {
  const { id, state } = request;
  if (reason !== null) return saveClosedCase(scope, { caseId: id, to, closedOn: on, closedReason: reason });
  return state === 'REFUSED' ? reopenCase(scope, id, to) : moveCase(scope, id, to);
}
