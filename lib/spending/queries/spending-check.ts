import 'server-only';
import { formatInstant } from '@/lib/core/clock';
import { formatPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import type { SpendingCheck } from '@/lib/money/rules/spending-mending';
import { findBudget } from '@/lib/money/store/budget';
import { findSpendingLine, type SpendingLine } from '@/lib/money/store/spending-line';
import { policySubjectOf, recordLook } from '@/lib/person/queries/represented-people';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';
import {
  CHECK_CHOICES,
  type CheckChoice,
  checkStep,
  isRecorder,
  type SpendingStep,
} from '@/lib/spending/rules/check-step';
import { openQuestion } from '@/lib/spending/rules/open-question';
import { type SpendingFlag, spendingFlags } from '@/lib/spending/rules/spending-flags';
import { findSteps, type StepMade } from '@/lib/spending/store/spending-step';
import { findSpendingToCheck } from '@/lib/spending/store/to-check';

export type StepView = { number: number; step: SpendingStep; words: string | null; by: string; at: string };

/** One spending with all that its check needs. */
export type SpendingCheckView = {
  id: string;
  budgetId: string;
  personName: string;
  amount: string;
  spentOn: string;
  paidTo: string;
  service: string;
  note: string | null;
  recordedBy: string;
  recordedAt: string;
  isReversed: boolean;
  status: SpendingCheck;
  receiptIds: string[];
  flags: SpendingFlag[];
  steps: StepView[];
  /** The number of the last step; 0: there is none. */
  seenStep: number;
  /** What the reader may decide now; none: it is theirs to read. */
  choices: CheckChoice[];
  /** The reader recorded it, so that another officer checks it. */
  isMine: boolean;
  /** The last day for an answer that is not there yet. */
  answerBy: string | null;
};

/** One spending as staff check it. Null if it is not there or not theirs. Records the view. */
export async function spendingCheck(
  actor: Actor,
  budgetId: string,
  spendingId: string,
  today: PlainDate,
): Promise<SpendingCheckView | null> {
  return queryById(actor, { permission: 'budget:view', ids: [budgetId, spendingId] }, async (scope) => {
    const line = await findSpendingLine(scope, spendingId);
    if (line?.budgetId !== budgetId) return null;
    if (!may(actor, 'budget:view', policySubjectOf(actor, line.personId))) return null;
    await recordLook(scope, 'budget:view', line.personId, { kind: 'spending', id: spendingId });
    return viewOf(scope, line, today);
  });
}

async function viewOf(scope: Scope, line: SpendingLine, today: PlainDate): Promise<SpendingCheckView> {
  const { actor } = scope;
  const { id, budgetId, personName, paidTo, service, note, recordedBy, isReversed, status } = line;
  const steps = await findSteps(scope, [id]);
  const question = openQuestion(steps);
  const mayCheck = may(actor, 'spending:check', policySubjectOf(actor, line.personId));
  const allowed = (choice: CheckChoice) => checkStep(actor, choice, { ...line, question }, today).ok;
  return {
    id,
    budgetId,
    personName,
    amount: formatPence(penceFrom(line.amount)),
    spentOn: formatDay(line.spentOn),
    paidTo,
    service,
    note,
    recordedBy,
    recordedAt: formatInstant(line.recordedAt),
    isReversed,
    status,
    receiptIds: line.receipts.filter(({ withdrawnAt }) => withdrawnAt === null).map((receipt) => receipt.id),
    flags: status === 'ACCEPTED' || isReversed ? [] : await flagsOf(scope, line),
    steps: steps.map(stepView),
    seenStep: steps.at(-1)?.number ?? 0,
    choices: mayCheck ? CHECK_CHOICES.filter(allowed) : [],
    isMine: mayCheck && isRecorder(actor.userId, line),
    answerBy: question && !question.isAnswered ? formatDay(question.answerBy) : null,
  };
}

async function flagsOf(scope: Scope, { id, budgetId }: SpendingLine): Promise<SpendingFlag[]> {
  const budget = await findBudget(scope, budgetId);
  const [spending] = budget ? await findSpendingToCheck(scope, budget, { ids: [id] }, 1) : [];
  return spending ? spendingFlags(spending) : [];
}

function stepView({ number, step, words, madeByName, madeAt }: StepMade): StepView {
  return { number, step, words, by: madeByName, at: formatInstant(madeAt) };
}

/** What the holder reads of the check of one spending. */
export type SpendingAskedView = {
  steps: StepView[];
  status: SpendingCheck;
  /** What they are asked now; null: nothing is. */
  question: { words: string; by: string; answerBy: string; isLate: boolean; seenStep: number } | null;
};

/**
 * The steps of checking a spending for the page of it, with the question to answer. Null if it is not there
 * or not theirs. The page itself records the view.
 */
export async function spendingAsked(
  actor: Actor,
  { id, personId, status }: { id: string; personId: string; status: SpendingCheck },
  today: PlainDate,
): Promise<SpendingAskedView | null> {
  return queryById(actor, { permission: 'budget:view', ids: [id] }, async (scope) => {
    if (!may(actor, 'budget:view', policySubjectOf(actor, personId))) return null;
    const steps = await findSteps(scope, [id]);
    const mayAnswer = may(actor, 'spending:record', policySubjectOf(actor, personId));
    return { status, steps: steps.map(stepView), question: mayAnswer ? questionOf(steps, today) : null };
  });
}

function questionOf(steps: readonly StepMade[], today: PlainDate): SpendingAskedView['question'] {
  const question = openQuestion(steps);
  const asked = steps.findLast(({ step }) => step === 'QUERIED');
  if (!question || question.isAnswered || !asked) return null;
  const { answerBy } = question;
  const { words, madeByName: by, number: seenStep } = asked;
  return { words: words ?? '', by, answerBy: formatDay(answerBy), isLate: answerBy < today, seenStep };
}
