import 'server-only';
import type { AuditAction } from '@/lib/audit/rules/actions';
import { recordEvent } from '@/lib/audit/store/audit';
import { newId } from '@/lib/core/id';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type PostReversalRefusal, postReversal } from '@/lib/money/commands/post-reversal';
import type { PostSpendingRefusal } from '@/lib/money/commands/post-spending';
import { releaseIfSettled } from '@/lib/money/commands/release-if-settled';
import { entryKey } from '@/lib/money/store/entry-key';
import { findReversible, type ReversibleSpending } from '@/lib/money/store/spending';
import { tellOfMoney } from '@/lib/person/commands/tell-of-money';
import type { Scope } from '@/lib/platform/db/scope';
import { settingOn } from '@/lib/platform/db/setting';
import { type CheckChoice, checkStep, STATUS_AFTER, type StepRefusal } from '@/lib/spending/rules/check-step';
import { openQuestion } from '@/lib/spending/rules/open-question';
import { spendingFlags } from '@/lib/spending/rules/spending-flags';
import { findSteps, insertStep } from '@/lib/spending/store/spending-step';
import { findSpendingToCheck } from '@/lib/spending/store/to-check';
import { type BudgetOnCheck, lockToCheck } from './lock-to-check';
import { postSpendingAgain } from './post-spending-again';
import { settleQuestions } from './settle-questions';

export type DecideSpending = {
  spendingId: string;
  choice: CheckChoice;
  /** The question, or the reason. Only what is accepted may go without. */
  words: string | null;
  /** The number of the last step that the form showed; 0: there was none. */
  seenStep: number;
};

export type DecideSpendingRefusal =
  | NotFound
  | StepRefusal
  | PostReversalRefusal
  | PostSpendingRefusal
  | { kind: 'changed-since' }
  | { kind: 'words-missing' };

export type DecidedSpending = { budgetId: string; spendingId: string };
type Outcome = Result<DecidedSpending, DecideSpendingRefusal>;

const ACTIONS: Record<CheckChoice, AuditAction> = {
  ACCEPTED: 'spending:accept',
  QUERIED: 'spending:query',
  DISALLOWED: 'spending:disallow',
  TAKEN_BACK: 'spending:check-again',
};

/**
 * One step of checking a spending: accepted, a question, disallowed with reasons, or what was decided taken
 * back. Disallowing posts the entry that undoes it; taking that back posts the spending again. No step is
 * ever removed. What follows of a repayment is the caller's (lib/repayment/commands/decide-spending.ts).
 * @rule SPE-12, SPE-14 (docs/rules.md)
 */
export async function decideOnSpending(
  scope: Scope,
  input: DecideSpending,
  today: PlainDate,
): Promise<Outcome> {
  const { spendingId, choice, words, seenStep } = input;
  if (choice !== 'ACCEPTED' && words === null) return fail({ kind: 'words-missing' });
  const asked = await findReversible(scope, spendingId);
  const opened = await lockToCheck(scope, asked?.budgetId, 'spending:check');
  if (!opened.ok) return opened;
  const read = await readToDecide(scope, input, today);
  if (!read.ok) return read;
  const { found, hasQuestion } = read.value;
  await insertStep(scope, {
    spendingId,
    personId: found.personId,
    after: seenStep,
    step: choice,
    words,
    answerBy: await answerDay(scope, choice, today),
    flags: await flagsNow(scope, opened.value, spendingId),
    status: STATUS_AFTER[choice],
  });
  const posted = await postDecision(scope, opened.value, { found, input }, today);
  if (!posted.ok) return posted;
  await moveQuestions(scope, opened.value, { found, input, hasQuestion }, today);
  return ok({ budgetId: found.budgetId, spendingId: posted.value });
}

/** A question is news for the holder, and starts its clock; any other step settles the one that was open. */
async function moveQuestions(
  scope: Scope,
  { lockedCase }: BudgetOnCheck,
  { found: { budgetId, personId }, input: { choice }, hasQuestion }: Deciding & { hasQuestion: boolean },
  today: PlainDate,
): Promise<void> {
  if (choice === 'QUERIED') {
    await tellOfMoney(scope, { kind: 'QUESTION_ASKED', personId, subjectId: newId() }, today);
    await settleQuestions(scope, lockedCase, { budgetId, kind: 'spending-queried' }, today);
  } else if (hasQuestion) {
    await settleQuestions(scope, lockedCase, { budgetId, kind: 'spending-settled' }, today);
  }
}

type ToDecide = { found: ReversibleSpending; hasQuestion: boolean };

/** Reads a spending once its money is locked: only then is what was decided before final. */
async function readToDecide(
  scope: Scope,
  { spendingId, choice, seenStep }: DecideSpending,
  today: PlainDate,
): Promise<Result<ToDecide, DecideSpendingRefusal>> {
  const found = await findReversible(scope, spendingId);
  if (!found) return notFound;
  const steps = await findSteps(scope, [spendingId]);
  if ((steps.at(-1)?.number ?? 0) !== seenStep) return fail({ kind: 'changed-since' });
  const isReversed = found.entry.reversedById !== null;
  const question = openQuestion(steps);
  const checked = checkStep(scope.actor, choice, { ...found, isReversed, question }, today);
  return checked.ok ? ok({ found, hasQuestion: question !== null }) : checked;
}

/** The last day for the answer to a question. */
async function answerDay(scope: Scope, choice: CheckChoice, today: PlainDate): Promise<PlainDate | null> {
  if (choice !== 'QUERIED') return null;
  return addDays(today, await settingOn(scope, 'spending-answer-days', today));
}

async function flagsNow(scope: Scope, { budget }: BudgetOnCheck, spendingId: string) {
  const [spending] = await findSpendingToCheck(scope, budget, { ids: [spendingId] }, 1);
  return spending ? spendingFlags(spending).map(({ code }) => code) : [];
}

type Deciding = { found: ReversibleSpending; input: DecideSpending };

/** The entry of a decision, and its event. @returns the spending that counts now */
async function postDecision(
  scope: Scope,
  on: BudgetOnCheck,
  { found, input }: Deciding,
  today: PlainDate,
): Promise<Result<string, DecideSpendingRefusal>> {
  const { choice, words } = input;
  const reason = words ?? '';
  if (choice === 'DISALLOWED') {
    const undone = { found, reason, key: entryKey('REVERSAL', found.id), action: ACTIONS.DISALLOWED };
    const reversed = await postReversal(scope, on.locked, undone, today);
    if (!reversed.ok) return reversed;
    await releaseIfSettled(scope, on.budget, today);
    return ok(found.id);
  }
  const { id: spendingId, personId } = found;
  const event = { action: ACTIONS[choice], personId, subjectKind: 'spending', subjectId: spendingId };
  await recordEvent(scope, choice === 'ACCEPTED' ? event : { ...event, reason });
  if (choice !== 'TAKEN_BACK' || found.status !== 'DISALLOWED') return ok(spendingId);
  const { budget } = on;
  const again = { budget, found, amount: found.amount, formKey: entryKey('AGAIN', found.id) };
  return postSpendingAgain(scope, again, today);
}
