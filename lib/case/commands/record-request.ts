import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { ClockEvent } from '@/lib/case/rules/clock-event';
import type { RequestOrigin } from '@/lib/case/rules/groups';
import { type AskedBy, checkRequest, type PhbGroup, type RequestRefusal } from '@/lib/case/rules/groups';
import { type Basis, type BasisRefusal, checkBasis, laterOf } from '@/lib/case/rules/request-basis';
import { rightToHave } from '@/lib/case/rules/right-to-have';
import { transitionsToRaise } from '@/lib/case/rules/transition';
import { findReviewCase } from '@/lib/case/store/clock';
import {
  addRequest,
  findOpenCases,
  findRequestAsSent,
  lockPersonAsking,
  type PersonAsking,
  type RequestAsSent,
} from '@/lib/case/store/request';
import { earliestBirth } from '@/lib/core/birth-day';
import { ageOn, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { listBases } from '@/lib/eligibility/store/eligibility';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import { findSensitive } from '@/lib/person/store/sensitive';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { moveClocks } from './move-clocks';
import { setReviewDay } from './review-of-sensitive';

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
    const before = await findRequestAsSent(scope, caseId);
    if (before) return isSame(before, asked) ? ok(caseId) : fail({ kind: 'sent-with-other-answers' });

    const alive = refuseAfterDeath(person);
    if (!alive.ok) return alive;
    const basis = await check(scope, person, { ...asked, isSecondWanted }, today);
    if (!basis.ok) return basis;

    const request = { ...asked, id: caseId, ...rightOf(person, asked) };
    const state = basis.value ? 'ELIGIBLE' : 'REQUESTED';
    await addRequest(scope, request, state);
    const started = { ...request, practitionerId: actor.userId, state } as const;
    await moveClocks(scope, started, eventOf(person, asked, basis.value));
    await carryReview(scope, asked.personId, today);
    const { personId } = asked;
    await recordEvent(scope, {
      action: 'request:record',
      personId,
      subjectKind: 'case',
      subjectId: caseId,
      after: request,
    });
    return ok(caseId);
  });
}

/** A sensitive record of a person who had no case has its review as a task from the first case on. */
async function carryReview(scope: Scope, personId: string, today: PlainDate): Promise<void> {
  const flag = await findSensitive(scope, personId);
  if (!flag || (await findReviewCase(scope, personId))) return;
  const readerIds = flag.readers.map(({ id }) => id);
  await setReviewDay(scope, { kind: 'sensitive-set', personId, reviewOn: flag.reviewOn, readerIds }, today);
}

type Asked = Omit<RecordRequest, 'caseId'>;

/** @returns the earlier decision that it rests on, or null */
async function check(
  scope: Scope,
  { dateOfBirth }: PersonAsking,
  asked: Asked,
  today: PlainDate,
): Promise<Result<Basis | null, RecordRequestRefusal>> {
  const checked = checkRequest({ ...asked, dateOfBirth }, today);
  if (!checked.ok) return checked;
  const { personId, group, eligibilityId } = asked;
  const [open] = await findOpenCases(scope, personId, group);
  if (open && !asked.isSecondWanted) return fail({ kind: 'open-case-in-group', askedOn: open.askedOn });
  return checkBasis(
    eligibilityId,
    group,
    eligibilityId === null ? [] : await listBases(scope, personId, today),
  );
}

function rightOf(person: PersonAsking, { group, askedOn }: Pick<RequestAsSent, 'group' | 'askedOn'>) {
  const { answer, source, ruleSet } = rightToHave(
    group,
    askedOn,
    ageOn(earliestBirth(person.dateOfBirth), askedOn),
  );
  return { right: answer, rightSource: source, rightRuleSet: ruleSet };
}

/** Nothing begins before both were there: the request and the decision it rests on. */
function eventOf({ dateOfBirth }: PersonAsking, { askedOn }: RequestAsSent, basis: Basis | null): ClockEvent {
  if (!basis) return { kind: 'request-recorded', on: askedOn, isEligible: false, transitions: [] };
  const on = laterOf(askedOn, basis.decidedOn);
  const isYoung = basis.framework === 'CYPCC';
  const transitions = isYoung ? transitionsToRaise(earliestBirth(dateOfBirth), on) : [];
  return { kind: 'request-recorded', on, isEligible: true, transitions };
}

/** A case that rested on nothing rests on its own decision later. */
function isSame(before: RequestAsSent, sent: RequestAsSent): boolean {
  if (sent.eligibilityId !== null && sent.eligibilityId !== before.eligibilityId) return false;
  const keys = Object.keys(before) as (keyof RequestAsSent)[];
  return keys.every((key) => key === 'eligibilityId' || before[key] === sent[key]);
}
