import 'server-only';
import type { ChallengeEnd, ChallengeStage, MeetingKind } from '@/lib/case/rules/challenge-stage';
import type { AskedBy } from '@/lib/case/rules/groups';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

export type NewChallenge = {
  /** Made with the form, so that a form sent twice is recorded once. */
  id: string;
  caseId: string;
  personId: string;
  stage: ChallengeStage;
  /** One of these is set. */
  decisionId: string | null;
  assessmentId: string | null;
  planDecisionId: string | null;
  repaymentId?: string | null;
  previousId: string | null;
  askedOn: PlainDate;
  askedBy: AskedBy;
  askedByName: string;
  grounds: string;
  lateReason: string | null;
};

/** Records a request for a review. The table is append-only. */
export async function addChallenge(
  { tx, commissionerCode, actor }: Scope,
  challenge: NewChallenge,
): Promise<void> {
  await tx.challenge.create({
    data: {
      ...challenge,
      commissionerCode,
      askedOn: toColumn(challenge.askedOn),
      recordedById: actor.userId,
      recordedAt: now(),
    },
  });
}

export type NewMeeting = {
  id: string;
  challengeId: string;
  personId: string;
  kind: MeetingKind;
  heldOn: PlainDate;
  note: string;
};

/** Records a step of a review. The table is append-only. */
export async function addMeeting({ tx, commissionerCode, actor }: Scope, meeting: NewMeeting): Promise<void> {
  await tx.challengeMeeting.create({
    data: {
      ...meeting,
      commissionerCode,
      heldOn: toColumn(meeting.heldOn),
      recordedById: actor.userId,
      recordedByName: actor.displayName,
      recordedAt: now(),
    },
  });
}

export type NewOutcome = {
  challengeId: string;
  personId: string;
  outcome: ChallengeEnd;
  reasons: string;
  decidedOn: PlainDate;
  /** The decision that superseded the challenged one. */
  newDecisionId: string | null;
  /** What the NHS pays for although the decision has not changed: the row on the person's record. */
  eligibilityId: string | null;
};

/** Ends a stage once (unique key), with the actor's current name. */
export async function addOutcome(
  { tx, commissionerCode, actor }: Scope,
  outcome: NewOutcome,
): Promise<string> {
  const id = newId();
  await tx.challengeOutcome.create({
    data: {
      ...outcome,
      id,
      commissionerCode,
      decidedOn: toColumn(outcome.decidedOn),
      decidedById: actor.userId,
      decidedByName: actor.displayName,
      recordedAt: now(),
    },
  });
  return id;
}
