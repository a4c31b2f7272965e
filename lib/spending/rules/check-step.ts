import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import type { SpendingCheck } from '@/lib/money/rules/spending-mending';

/** A step of checking a spending. The database has the same list (enum SpendingStep). */
export const SPENDING_STEPS = ['ACCEPTED', 'QUERIED', 'ANSWERED', 'DISALLOWED', 'TAKEN_BACK'] as const;
export type SpendingStep = (typeof SPENDING_STEPS)[number];

/** What staff decide. An answer is the holder's. */
export const CHECK_CHOICES = ['ACCEPTED', 'QUERIED', 'DISALLOWED', 'TAKEN_BACK'] as const;
export type CheckChoice = (typeof CHECK_CHOICES)[number];

/** A spending as its next step needs it. */
export type SpendingOnCheck = {
  status: SpendingCheck;
  recordedById: string;
  /** Who recorded it first: one that was posted again after a decision has another recorder. */
  firstRecordedById: string;
  /** Whether an entry undoes it. */
  isReversed: boolean;
  /** The question that is open; null: none is. */
  question: { answerBy: PlainDate; isAnswered: boolean } | null;
};

export type StepRefusal =
  | { kind: 'recorded-it' }
  | { kind: 'taken-back-already' }
  | { kind: 'not-asked-yet' }
  | { kind: 'answer-awaited'; answerBy: PlainDate }
  | { kind: 'no-such-step' };

/** What a decision makes of the status. A question that is taken back leaves the spending to be checked. */
export const STATUS_AFTER: Record<CheckChoice, SpendingCheck> = {
  ACCEPTED: 'ACCEPTED',
  QUERIED: 'QUERIED',
  DISALLOWED: 'DISALLOWED',
  TAKEN_BACK: 'UNREVIEWED',
};

const FROM: Record<Exclude<CheckChoice, 'DISALLOWED'>, readonly SpendingCheck[]> = {
  ACCEPTED: ['UNREVIEWED', 'QUERIED'],
  QUERIED: ['UNREVIEWED', 'QUERIED'],
  TAKEN_BACK: ['ACCEPTED', 'QUERIED', 'DISALLOWED'],
};

/**
 * Whether a user of the staff may take this step now. Who recorded a spending does not check it. One that is
 * disallowed was asked about: the holder has answered, or the day to answer has passed.
 * @rule SPE-12 (docs/rules.md)
 */
export function checkStep(
  { userId }: { userId: string },
  choice: CheckChoice,
  spending: SpendingOnCheck,
  today: PlainDate,
): Result<void, StepRefusal> {
  const { status, isReversed } = spending;
  if (isRecorder(userId, spending)) return fail({ kind: 'recorded-it' });
  if (isReversed && status !== 'DISALLOWED') return fail({ kind: 'taken-back-already' });
  if (choice === 'DISALLOWED') return checkDisallowing(spending, today);
  const isAwaited = choice === 'QUERIED' && spending.question?.isAnswered === false;
  return FROM[choice].includes(status) && !isAwaited ? ok(undefined) : fail({ kind: 'no-such-step' });
}

/** Whether a user recorded a spending, or posted it again. */
export function isRecorder(
  userId: string,
  { recordedById, firstRecordedById }: Pick<SpendingOnCheck, 'recordedById' | 'firstRecordedById'>,
): boolean {
  return userId === recordedById || userId === firstRecordedById;
}

function checkDisallowing(
  { status, question }: SpendingOnCheck,
  today: PlainDate,
): Result<void, StepRefusal> {
  if (status === 'UNREVIEWED') return fail({ kind: 'not-asked-yet' });
  if (status !== 'QUERIED') return fail({ kind: 'no-such-step' });
  if (!question || question.isAnswered || today > question.answerBy) return ok(undefined);
  return fail({ kind: 'answer-awaited', answerBy: question.answerBy });
}
