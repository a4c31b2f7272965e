import 'server-only';
import type { ClockEvent } from '@/lib/case/rules/clock-event';
import { careSince, reviewOfEarlier, reviewsOf } from '@/lib/case/rules/earlier-review';
import type { RequestOrigin } from '@/lib/case/rules/groups';
import { type AskedBy, checkRequest, type PhbGroup, type RequestRefusal } from '@/lib/case/rules/groups';
import { type Basis, type BasisRefusal, checkBasis, laterOf } from '@/lib/case/rules/request-basis';
import { transitionsToRaise } from '@/lib/case/rules/transition';
import { findCareReviewed } from '@/lib/case/store/care-reviewed';
import { hasReferredSteps } from '@/lib/case/store/referral';
import {
  findOpenCases,
  findRequestAsSent,
  lockPersonAsking,
  type PersonAsking,
} from '@/lib/case/store/request';
import { earliestBirth } from '@/lib/core/birth-day';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type EligibilityRow, listBases } from '@/lib/eligibility/store/eligibility';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import type { Scope } from '@/lib/platform/db/scope';
import { settingOn } from '@/lib/platform/db/setting';
import { command } from '@/lib/platform/db/transaction';
import { beginCase, isSameCase } from './begin-case';

export type RecordRequest = {
  /** Made when the form is shown: becomes the case's id, so that a form sent twice makes one case. */
  caseId: string;
  personId: string;
  group: PhbGroup;
  origin: RequestOrigin;
  askedOn: PlainDate;
  askedBy: AskedBy;
  askedByName: string | null;
  whatWasAsked: string | null;
  /** The entry of the person's eligibility that it rests on; null where that is not decided yet. */
  eligibilityId: string | null;
  /** The practitioner knows of the open case in the same group and wants a second one. */
  isSecondWanted: boolean;
};

export type RecordRequestRefusal =
  | DeathRefusal
  | RequestRefusal
  | BasisRefusal
  | { kind: 'open-case-in-group'; askedOn: PlainDate }
  | { kind: 'sent-with-other-answers' };

/**
 * Records a request for, or an offer of, a personal health budget, with the right to have one as it was on
 * the day of asking, and starts the clock for the eligibility decision. One that rests on an earlier decision
 * has nothing left to decide: the indicative budget comes next.
 *
 * @returns the id of the case
 */
export function recordRequest(
  actor: Actor,
  { isSecondWanted, caseId, ...asked }: RecordRequest,
  today: PlainDate,
): Promise<Result<string, RecordRequestRefusal | NotFound>> {
  return command<string, RecordRequestRefusal | NotFound>(actor, 'request:record', async (scope) => {
    const person = await lockPersonAsking(scope, asked.personId);
    if (!person || !may(actor, 'request:record', person)) return notFound;
    const sent = { ...asked, referralKind: null };
    const before = await findRequestAsSent(scope, caseId);
    if (before) return isSameCase(before, sent) ? ok(caseId) : fail({ kind: 'sent-with-other-answers' });

    const alive = refuseAfterDeath(person);
    if (!alive.ok) return alive;
    const basis = await check(scope, person, { ...asked, isSecondWanted }, today);
    if (!basis.ok) return basis;

    const state = basis.value ? 'ELIGIBLE' : 'REQUESTED';
    const event = await eventOf(scope, person, asked, { basis: basis.value, today });
    const begun = { asked: { ...sent, id: caseId }, state, event, action: 'request:record' } as const;
    await beginCase(scope, person, begun, today);
    return ok(caseId);
  });
}

type Asked = Omit<RecordRequest, 'caseId'>;

type CareBasis = Basis & Pick<EligibilityRow, 'outcome' | 'startsOn' | 'reviewedOn'>;

/** @returns the earlier decision that it rests on, or null */
async function check(
  scope: Scope,
  { dateOfBirth }: PersonAsking,
  asked: Asked,
  today: PlainDate,
): Promise<Result<CareBasis | null, RecordRequestRefusal>> {
  const { personId, group, eligibilityId } = asked;
  const bases = eligibilityId === null ? [] : await listBases(scope, personId, today);
  const careFrom = bases.find(({ entryId }) => entryId === eligibilityId)?.startsOn;
  const checked = checkRequest({ ...asked, dateOfBirth, ...(careFrom && { careFrom }) }, today);
  if (!checked.ok) return checked;
  // A request next to a referral of the same group waits for it, and is no second one.
  const open = (await findOpenCases(scope, personId, group)).find(({ origin }) => origin !== 'REFERRAL');
  if (open && !asked.isSecondWanted) return fail({ kind: 'open-case-in-group', askedOn: open.askedOn });
  return checkBasis(eligibilityId, group, bases);
}

/**
 * Nothing begins before both were there: the request and the decision it rests on. The steps to adult
 * services and the review of care run once for a person: a referral that was decided has them already.
 */
async function eventOf(
  scope: Scope,
  { dateOfBirth }: PersonAsking,
  { personId, askedOn }: Pick<Asked, 'personId' | 'askedOn'>,
  { basis, today }: { basis: CareBasis | null; today: PlainDate },
): Promise<ClockEvent> {
  if (!basis) return { kind: 'request-recorded', on: askedOn, isEligible: false, transitions: [] };
  const on = laterOf(askedOn, basis.decidedOn);
  const isYoung = basis.framework === 'CYPCC' && !(await hasReferredSteps(scope, personId));
  const months = await settingOn(scope, 'transition-months-before-18', on);
  const transitions = isYoung ? transitionsToRaise(earliestBirth(dateOfBirth), on, months) : [];
  const reviewed = await findCareReviewed(scope, personId, reviewsOf(basis.outcome));
  const review = reviewed.isToCome ? null : reviewOfEarlier(careSince(basis, reviewed), today);
  return { kind: 'request-recorded', on, isEligible: true, transitions, review };
}
