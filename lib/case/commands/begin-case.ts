import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { ClockEvent } from '@/lib/case/rules/clock-event';
import { rightOnCase } from '@/lib/case/rules/right-to-have';
import { findReviewCase } from '@/lib/case/store/clock';
import { addRequest, type NewRequest, type PersonAsking, type RequestAsSent } from '@/lib/case/store/request';
import { earliestBirth } from '@/lib/core/birth-day';
import type { PlainDate } from '@/lib/core/plain-date';
import { findSensitive } from '@/lib/person/store/sensitive';
import type { Scope } from '@/lib/platform/db/scope';
import { moveClocks } from './move-clocks';
import { setReviewDay } from './review-of-sensitive';

type Begun = {
  asked: RequestAsSent & Pick<NewRequest, 'id'>;
  state: 'REQUESTED' | 'ELIGIBLE';
  event: ClockEvent;
  action: 'request:record' | 'referral:record';
};

/**
 * Begins a case of a locked person, with the right to have a budget as it was on the day of asking, its first
 * clock and its audit event.
 */
export async function beginCase(
  scope: Scope,
  person: PersonAsking,
  { asked, state, event, action }: Begun,
  today: PlainDate,
): Promise<void> {
  const request = { ...asked, ...rightOf(person, asked) };
  await addRequest(scope, request, state);
  await moveClocks(scope, { ...request, practitionerId: scope.actor.userId, state }, event);
  const { personId } = asked;
  await carryReview(scope, personId, today);
  await recordEvent(scope, { action, personId, subjectKind: 'case', subjectId: asked.id, after: request });
}

/** The first case of a person with a sensitive record takes over the task to review it. */
async function carryReview(scope: Scope, personId: string, today: PlainDate): Promise<void> {
  const flag = await findSensitive(scope, personId);
  if (!flag || (await findReviewCase(scope, personId))) return;
  const readerIds = flag.readers.map(({ id }) => id);
  await setReviewDay(scope, { kind: 'sensitive-set', personId, reviewOn: flag.reviewOn, readerIds }, today);
}

function rightOf(person: PersonAsking, { group, askedOn }: Pick<RequestAsSent, 'group' | 'askedOn'>) {
  const { answer, source, ruleSet } = rightOnCase(group, askedOn, earliestBirth(person.dateOfBirth));
  return { right: answer, rightSource: source, rightRuleSet: ruleSet };
}

/** Whether a form was sent again. A case that rested on nothing rests on its own decision later. */
export function isSameCase(before: RequestAsSent, sent: RequestAsSent): boolean {
  if (sent.eligibilityId !== null && sent.eligibilityId !== before.eligibilityId) return false;
  const keys = Object.keys(before) as (keyof RequestAsSent)[];
  return keys.every((key) => key === 'eligibilityId' || before[key] === sent[key]);
}
