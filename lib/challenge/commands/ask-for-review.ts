import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import type { ChallengeStage } from '@/lib/case/rules/challenge-stage';
import type { AskedBy } from '@/lib/case/rules/groups';
import { type AskRefusal, checkAsking, nextStage } from '@/lib/challenge/rules/challenge';
import { addChallenge } from '@/lib/challenge/store/challenge';
import { challengeFactsOf } from '@/lib/challenge/store/challenge-facts';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import type { ChallengeRow } from '@/lib/decision/store/eligibility-record';
import { command } from '@/lib/platform/db/transaction';
import { challengedCase, challengeIn, challengeSubject } from './challenged-case';

/** Who asked, as staff record it, whether on paper, by phone or in person. */
export type RecordedAsking = {
  askedBy: AskedBy;
  askedByName: string;
  askedOn: PlainDate;
  /** Why it is reviewed although the deadline has passed. Only the commissioner may give it. */
  lateReason: string | null;
};

export type AskForReview = {
  challengeId: string;
  caseId: string;
  /** The stage that was open when the form was shown. */
  stage: ChallengeStage;
  grounds: string;
  /** Null: the person or their representative asks online, today. */
  recorded: RecordedAsking | null;
};

export type AskForReviewRefusal =
  | AskRefusal
  | { kind: 'who-asked-missing' }
  | { kind: 'late-not-yours' }
  | { kind: 'sent-with-other-answers' };

/**
 * Records a request to review a decision or a negative screening. Ends the time to ask, and starts the
 * commissioner's clock if the commissioner reviews it. One review at a time: local resolution that takes too
 * long ends where independent review is asked for. A form sent twice is recorded once.
 */
export function askForReview(actor: Actor, input: AskForReview, today: PlainDate) {
  return command<undefined, AskForReviewRefusal | NotFound>(actor, 'challenge:ask', async (scope) => {
    const found = await challengedCase(scope, 'challenge:ask', input.caseId);
    if (!found) return notFound;
    const before = challengeIn(found, input.challengeId);
    if (before) return isSame(before, input) ? ok(undefined) : fail({ kind: 'sent-with-other-answers' });
    const asking = askingOf(actor, input, today);
    if (!asking.ok) return asking;
    const { askedOn } = asking.value;
    const asked = { stage: input.stage, askedOn, lateReason: asking.value.lateReason };
    const next = nextStage(challengeFactsOf(found.record), today);
    const checked = checkAsking(next, asked, today);
    if (!checked.ok) return checked;

    const { open, lateReason } = checked.value;
    await addChallenge(scope, {
      ...asking.value,
      id: input.challengeId,
      caseId: input.caseId,
      personId: found.lockedCase.personId,
      stage: open.stage,
      previousId: open.previousId,
      grounds: input.grounds,
      lateReason,
      decisionId: open.about === 'DECISION' ? open.aboutId : null,
      assessmentId: open.about === 'SCREENING' ? open.aboutId : null,
      planDecisionId: open.about === 'PLAN' ? open.aboutId : null,
    });
    const { stage } = open;
    await moveClocks(scope, found.lockedCase, { kind: 'review-asked', on: askedOn, stage });
    await recordEvent(scope, {
      action: 'challenge:ask',
      ...challengeSubject(found, input.challengeId),
      after: { ...asking.value, stage: open.stage, grounds: input.grounds, lateReason },
    });
    return ok(undefined);
  });
}

function isSame(before: ChallengeRow, { stage, grounds }: AskForReview): boolean {
  return before.stage === stage && before.grounds === grounds;
}

function askingOf(
  actor: Actor,
  { recorded }: AskForReview,
  today: PlainDate,
): Result<RecordedAsking, AskForReviewRefusal> {
  // Only staff record another person's request, and staff never ask in their own name.
  if (actor.role !== 'PRACTITIONER' && actor.role !== 'PHB_LEAD') {
    const askedBy = actor.role === 'BUDGET_HOLDER' ? 'PERSON' : 'REPRESENTATIVE';
    return ok({ askedBy, askedByName: actor.displayName, askedOn: today, lateReason: null });
  }
  if (!recorded) return fail({ kind: 'who-asked-missing' });
  if (recorded.lateReason && actor.role !== 'PHB_LEAD') return fail({ kind: 'late-not-yours' });
  return ok(recorded);
}
