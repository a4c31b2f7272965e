import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { findReversible } from '@/lib/money/store/spending';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { openQuestion } from '@/lib/spending/rules/open-question';
import { findSteps, insertStep } from '@/lib/spending/store/spending-step';
import { lockToCheck } from './lock-to-check';
import { settleQuestions } from './settle-questions';

export type AnswerQuestion = {
  spendingId: string;
  words: string;
  /** The number of the question that the form showed. */
  seenStep: number;
};

export type AnswerQuestionRefusal = NotFound | { kind: 'answered-already' } | { kind: 'question-closed' };

type Answered = { spendingId: string; budgetId: string };
type Outcome = Result<Answered, AnswerQuestionRefusal>;

/**
 * Answers the question about a spending: by the holder, or by the practitioner who writes down what they say.
 * The finance team reads it and closes the question. It may come late, as long as nothing is decided.
 * @rule SPE-13 (docs/rules.md)
 */
export function answerQuestion(actor: Actor, input: AnswerQuestion, today: PlainDate): Promise<Outcome> {
  return command(actor, 'spending:record', (scope) => answer(scope, input, today));
}

async function answer(
  scope: Scope,
  { spendingId, words, seenStep }: AnswerQuestion,
  today: PlainDate,
): Promise<Outcome> {
  const asked = await findReversible(scope, spendingId);
  const opened = await lockToCheck(scope, asked?.budgetId, 'spending:record');
  if (!opened.ok) return opened;
  const found = await findReversible(scope, spendingId);
  if (!found) return notFound;
  const steps = await findSteps(scope, [spendingId]);
  const question = openQuestion(steps);
  if (!question || found.status !== 'QUERIED') return fail({ kind: 'question-closed' });
  const after = steps.at(-1)?.number ?? 0;
  if (question.isAnswered || after !== seenStep) return fail({ kind: 'answered-already' });
  const { personId, budgetId } = found;
  const made = { spendingId, personId, after, words, answerBy: null, flags: [], status: null };
  await insertStep(scope, { ...made, step: 'ANSWERED' });
  await recordEvent(scope, {
    action: 'spending:answer',
    personId,
    subjectKind: 'spending',
    subjectId: spendingId,
  });
  await settleQuestions(scope, opened.value.lockedCase, { budgetId, kind: 'spending-answered' }, today);
  return ok({ spendingId, budgetId });
}
