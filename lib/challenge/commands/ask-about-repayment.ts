import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { AskedBy } from '@/lib/case/rules/groups';
import { type AskRepaymentRefusal, mayAskAgain } from '@/lib/challenge/rules/repayment-challenge';
import { addChallenge } from '@/lib/challenge/store/challenge';
import { findRepaymentChallenges } from '@/lib/challenge/store/repayment-challenges';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { command } from '@/lib/platform/db/transaction';
import { stopRepayment } from '@/lib/repayment/commands/answer-repayment';
import { lockRepayment } from '@/lib/repayment/commands/lock-repayment';
import { repaymentNow } from '@/lib/repayment/rules/repayment-now';
import type { Repayment } from '@/lib/repayment/store/repayment';

/** Who asked and when, as staff record it: on paper, by phone or in person. */
export type RepaymentAsking = { askedBy: AskedBy; askedByName: string; askedOn: PlainDate };

export type AskAboutRepayment = {
  /** Made with the form, so that a form sent twice is recorded once. */
  challengeId: string;
  repaymentId: string;
  grounds: string;
  /** Null: the person or who acts for them asks online, today. */
  recorded: RepaymentAsking | null;
};

export type AskAboutRepaymentRefusal =
  | NotFound
  | AskRepaymentRefusal
  | { kind: 'who-asked-missing' }
  | { kind: 'sent-with-other-answers' };

/**
 * Records that a repayment is to be looked at again. The time to pay stops, and the commissioner has a time
 * to answer.
 * @rule REP-05, REC-10 (docs/rules.md)
 */
export function askAboutRepayment(actor: Actor, input: AskAboutRepayment, today: PlainDate) {
  return command<{ budgetId: string }, AskAboutRepaymentRefusal>(actor, 'repayment:ask', async (scope) => {
    const { challengeId, repaymentId, grounds } = input;
    const opened = await lockRepayment(scope, repaymentId, 'repayment:ask');
    if (!opened.ok) return opened;
    const { repayment } = opened.value;
    const before = await findRepaymentChallenges(scope, repaymentId);
    const same = before.find(({ id }) => id === challengeId);
    if (same)
      return same.grounds === grounds
        ? ok({ budgetId: repayment.budgetId })
        : fail({ kind: 'sent-with-other-answers' });
    const asking = askingOf(actor, input, today);
    if (!asking.ok) return asking;
    const { askedOn } = asking.value;
    const ends = before.map(({ outcome }) => outcome?.outcome ?? null);
    const checked = mayAskAgain({ ...toAsk(repayment), ends }, askedOn, today);
    if (!checked.ok) return checked;

    const { personId, caseId } = repayment;
    await addChallenge(scope, {
      ...asking.value,
      id: challengeId,
      caseId,
      personId,
      stage: 'RECONSIDERATION',
      decisionId: null,
      assessmentId: null,
      planDecisionId: null,
      repaymentId,
      previousId: before.at(-1)?.id ?? null,
      grounds,
      lateReason: null,
    });
    await stopRepayment(scope, opened.value, { on: askedOn, today });
    await recordEvent(scope, {
      action: 'challenge:ask',
      personId,
      subjectKind: 'challenge',
      subjectId: challengeId,
      after: { ...asking.value, repaymentId, grounds },
    });
    return ok({ budgetId: repayment.budgetId });
  });
}

function toAsk(repayment: Repayment) {
  const { status } = repaymentNow(repayment);
  const noticeOn = repayment.steps.find(({ step }) => step === 'NOTICE_SENT')?.on ?? null;
  return { isAsked: status === 'OWED' || status === 'PAID', noticeOn };
}

function askingOf(
  actor: Actor,
  { recorded }: AskAboutRepayment,
  today: PlainDate,
): Result<RepaymentAsking, { kind: 'who-asked-missing' }> {
  // Only staff record another person's request, and staff never ask in their own name.
  if (actor.role === 'PRACTITIONER' || actor.role === 'PHB_LEAD')
    return recorded ? ok(recorded) : fail({ kind: 'who-asked-missing' });
  const askedBy = actor.role === 'BUDGET_HOLDER' ? 'PERSON' : 'REPRESENTATIVE';
  return ok({ askedBy, askedByName: actor.displayName, askedOn: today });
}
