import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { MeetingKind } from '@/lib/case/rules/challenge-stage';
import { addMeeting } from '@/lib/challenge/store/challenge';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import type { ChallengeRow } from '@/lib/decision/store/eligibility-record';
import { command } from '@/lib/platform/db/transaction';
import { challengedCase, challengeIn, challengeSubject } from './challenged-case';

export type RecordMeeting = {
  meetingId: string;
  caseId: string;
  challengeId: string;
  kind: MeetingKind;
  heldOn: PlainDate;
  note: string;
};

export type RecordMeetingRefusal =
  | { kind: 'challenge-ended'; by: string; on: PlainDate }
  | { kind: 'not-for-you' }
  | { kind: 'sent-with-other-answers' }
  | { kind: 'held-in-future'; today: PlainDate }
  | { kind: 'held-before-asked'; askedOn: PlainDate };

/**
 * Records a step of a review: a meeting, a panel, new evidence, papers sent to the next body. A practitioner
 * or PHB lead records it while the stage is open.
 */
export function recordMeeting(actor: Actor, input: RecordMeeting, today: PlainDate) {
  return command<undefined, RecordMeetingRefusal | NotFound>(actor, 'challenge:ask', async (scope) => {
    const found = await challengedCase(scope, 'challenge:ask', input.caseId);
    const challenge = found && challengeIn(found, input.challengeId);
    if (!found || !challenge) return notFound;
    if (actor.role !== 'PRACTITIONER' && actor.role !== 'PHB_LEAD') return fail({ kind: 'not-for-you' });
    const before = challenge.meetings.find(({ id }) => id === input.meetingId);
    if (before) return before.note === input.note ? ok(undefined) : fail({ kind: 'sent-with-other-answers' });
    const checked = check(challenge, input.heldOn, today);
    if (!checked.ok) return checked;

    const { meetingId, challengeId, kind, heldOn, note } = input;
    const { personId } = found.lockedCase;
    await addMeeting(scope, { id: meetingId, challengeId, personId, kind, heldOn, note });
    await recordEvent(scope, {
      action: 'challenge:meeting',
      ...challengeSubject(found, challengeId),
      after: { meetingId, kind, heldOn, note },
    });
    return ok(undefined);
  });
}

function check(
  { outcome, askedOn }: ChallengeRow,
  heldOn: PlainDate,
  today: PlainDate,
): Result<void, RecordMeetingRefusal> {
  if (outcome) return fail({ kind: 'challenge-ended', by: outcome.decidedByName, on: outcome.decidedOn });
  if (heldOn > today) return fail({ kind: 'held-in-future', today });
  if (heldOn < askedOn) return fail({ kind: 'held-before-asked', askedOn });
  return ok(undefined);
}
