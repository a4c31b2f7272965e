import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { RepaymentEnd } from '@/lib/challenge/rules/repayment-challenge';
import { addOutcome } from '@/lib/challenge/store/challenge';
import { findRepaymentChallenges, type RepaymentChallenge } from '@/lib/challenge/store/repayment-challenges';
import { type Pence, pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { reviewsWithin } from '@/lib/core/policy/duty';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { command } from '@/lib/platform/db/transaction';
import { answerRepayment, type RepaymentAnswerRefusal } from '@/lib/repayment/commands/answer-repayment';
import { lockRepayment } from '@/lib/repayment/commands/lock-repayment';
import { tookPartIn } from '@/lib/repayment/rules/repayment-now';

export type AnswerAboutRepayment = {
  repaymentId: string;
  challengeId: string;
  outcome: RepaymentEnd;
  /** Where it is changed: what is asked from now on; £0 for nothing. */
  amount: Pence | null;
  reasons: string;
  decidedOn: PlainDate;
};

export type AnswerAboutRepaymentRefusal =
  | NotFound
  | RepaymentAnswerRefusal
  | { kind: 'took-part' }
  /** A lead who has the half of the role for eligibility alone. */
  | { kind: 'other-duty' }
  | { kind: 'amount-missing' }
  | { kind: 'already-ended'; by: string; on: PlainDate }
  | { kind: 'ended-in-future'; today: PlainDate }
  | { kind: 'ended-before-asked'; askedOn: PlainDate };

/**
 * A lead who neither disallowed the spending nor decided the repayment answers who asked for it to be looked
 * at again: it stays, is less, or is not to be paid.
 * @rule REP-05, REC-10 (docs/rules.md)
 */
export function answerAboutRepayment(actor: Actor, input: AnswerAboutRepayment, today: PlainDate) {
  return command<{ budgetId: string }, AnswerAboutRepaymentRefusal>(
    actor,
    'challenge:decide',
    async (scope) => {
      const { repaymentId, challengeId, outcome, reasons, decidedOn } = input;
      const opened = await lockRepayment(scope, repaymentId, 'challenge:decide');
      if (!opened.ok) return opened;
      if (!reviewsWithin(actor.duty, true)) return fail({ kind: 'other-duty' });
      const { repayment } = opened.value;
      const asked = (await findRepaymentChallenges(scope, repaymentId)).find(({ id }) => id === challengeId);
      if (!asked) return notFound;
      const checked = checkAnswer(asked, input, {
        isPart: tookPartIn(repayment).includes(actor.userId),
        today,
      });
      if (!checked.ok) return checked;
      const answer = { outcome, amount: input.amount ?? pence(0), words: reasons };
      const answered = await answerRepayment(scope, opened.value, answer, { on: decidedOn, today });
      if (!answered.ok) return answered;
      const { personId } = repayment;
      const nothingMore = { newDecisionId: null, eligibilityId: null };
      await addOutcome(scope, { challengeId, personId, outcome, reasons, decidedOn, ...nothingMore });
      await recordEvent(scope, {
        action: 'challenge:decide',
        personId,
        subjectKind: 'challenge',
        subjectId: challengeId,
        reason: reasons.slice(0, 500),
        after: { outcome, amount: input.amount, reasons, decidedOn },
      });
      return ok({ budgetId: repayment.budgetId });
    },
  );
}

function checkAnswer(
  { outcome: ended, askedOn }: RepaymentChallenge,
  { outcome, amount, decidedOn }: AnswerAboutRepayment,
  { isPart, today }: { isPart: boolean; today: PlainDate },
): Result<void, AnswerAboutRepaymentRefusal> {
  if (ended) return fail({ kind: 'already-ended', by: ended.decidedByName, on: ended.decidedOn });
  if (isPart) return fail({ kind: 'took-part' });
  if (outcome === 'CHANGED' && amount === null) return fail({ kind: 'amount-missing' });
  if (decidedOn > today) return fail({ kind: 'ended-in-future', today });
  return decidedOn < askedOn ? fail({ kind: 'ended-before-asked', askedOn }) : ok(undefined);
}
