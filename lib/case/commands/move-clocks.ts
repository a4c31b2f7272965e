import 'server-only';
import type { ClockEvent, SensitiveReviewed } from '@/lib/case/rules/clock-event';
import type { ClockHand, ClockStart, ReviewStart } from '@/lib/case/rules/clock-move';
import { clockMoves } from '@/lib/case/rules/clock-moves';
import { clockRow } from '@/lib/case/rules/clock-names';
import {
  againSetting,
  clockLength,
  clockSetting,
  dueOn,
  firstSetting,
  reviewDueOn,
  setLength,
} from '@/lib/case/rules/clocks';
import { careDueAt } from '@/lib/case/rules/hours';
import { earlierOf } from '@/lib/case/rules/request-basis';
import type { Case } from '@/lib/case/store/case';
import { findClockFacts, holidaysFrom } from '@/lib/case/store/clock';
import {
  addClock,
  endClocks,
  endReviewOfPerson,
  placeReview,
  reopenClocks,
  reopenLast,
  setClockOwner,
} from '@/lib/case/store/clock-rows';
import { dayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Role } from '@/lib/core/policy/role';
import type { ActingScope } from '@/lib/platform/db/scope';
import { settingOn } from '@/lib/platform/db/setting';

/** A case as its clocks need it. */
export type ClockedCase = Pick<
  Case,
  'id' | 'personId' | 'practitionerId' | 'state' | 'group' | 'origin' | 'askedOn'
>;

/**
 * Moves the clocks of a locked case after an event, as `clockMoves` says. No other file writes a clock. Call
 * it after the event's own rows are written, and with the case as it was locked: before its state changed.
 */
export async function moveClocks(
  scope: ActingScope,
  lockedCase: ClockedCase,
  event: ClockEvent,
): Promise<void> {
  const moves = clockMoves(event, await findClockFacts(scope, lockedCase));
  const { end, start, hand, reopen, reopenReview } = moves;
  const note = 'note' in event ? event.note : null;
  await endClocks(scope, lockedCase.id, { kinds: end, on: event.on, by: event.kind, note });
  if (reopen) await reopenClocks(scope, lockedCase.id, reopen);
  if (reopenReview) await reopenLast(scope, lockedCase.id, reopenReview);
  for (const one of start) await startClock(scope, lockedCase, one);
  for (const { kind, to } of hand) await setClockOwner(scope, lockedCase.id, kind, ownerOf(to, lockedCase));
}

async function startClock(scope: ActingScope, lockedCase: ClockedCase, start: ClockStart): Promise<void> {
  const { kind, startedOn } = start;
  const due = await dueOf(scope, start);
  await addClock(scope, {
    ...ownerOf(clockRow(kind).owner, lockedCase),
    ...due,
    personId: lockedCase.personId,
    caseId: lockedCase.id,
    kind,
    // A review that goes on may have been due before what carries it on.
    startedOn: earlierOf(due.dueOn, startedOn),
  });
}

/** The last day, and the last instant where the time counts hours. */
async function dueOf(scope: ActingScope, start: ClockStart) {
  if ('dueOn' in start) return { dueOn: start.dueOn };
  if ('receivedAt' in start) {
    const dueAt = careDueAt(start.ruleSet, start.receivedAt);
    return { dueOn: dayInLondon(dueAt), dueAt };
  }
  if ('isAgain' in start) return { dueOn: reviewDueOn(await ruleDayOf(scope, start), start) };
  const setting = clockSetting(start.kind);
  const set = setting && (await settingOn(scope, setting, start.startedOn));
  const length = clockLength(start.kind, { set, ruleSet: start.ruleSet ?? null });
  const holidays = length.unit === 'WORKING_DAYS' ? await holidaysFrom(scope, start.startedOn) : NO_DAYS;
  return { dueOn: dueOn(length, start.startedOn, holidays) };
}

/** The last day of a review by its rule. */
async function ruleDayOf(scope: ActingScope, { kind, startedOn, isAgain }: ReviewStart): Promise<PlainDate> {
  const setting = isAgain ? againSetting(kind) : firstSetting(kind);
  return dueOn(setLength(setting, await settingOn(scope, setting, startedOn)), startedOn, NO_DAYS);
}

const NO_DAYS = new Set<never>();

/** The role that acts, and the one user where that is the practitioner of the case. */
function ownerOf(role: Role | ClockHand['to'], { practitionerId }: ClockedCase) {
  return { ownerRole: role, ownerId: role === 'PRACTITIONER' ? practitionerId : null };
}

type PersonsReview = { personId: string; kind: SensitiveReviewed['kind']; reviewOn: PlainDate };

/** The same for the review of a sensitive record of a person without a case: it is the leads'. */
export async function setReviewOfPerson(
  scope: ActingScope,
  { personId, kind, reviewOn }: PersonsReview,
  on: PlainDate,
): Promise<void> {
  await endReviewOfPerson(scope, personId, { on, by: kind });
  const owner = { ownerRole: 'PHB_LEAD', ownerId: null } as const;
  const days = { startedOn: earlierOf(on, reviewOn), dueOn: reviewOn };
  await addClock(scope, { ...owner, ...days, personId, caseId: null, kind: 'SENSITIVE_REVIEW' });
}

/** Ends it, because the record is no longer sensitive. */
export async function endPersonsReview(scope: ActingScope, personId: string, on: PlainDate): Promise<void> {
  await endReviewOfPerson(scope, personId, { on, by: 'sensitive-ended' });
}

/** Gives it to a case of the person. It keeps its day. */
export async function placePersonsReview(
  scope: ActingScope,
  personId: string,
  caseId: string,
): Promise<void> {
  await placeReview(scope, personId, caseId);
}
