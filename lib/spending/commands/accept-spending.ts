import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { checkStep, type StepRefusal } from '@/lib/spending/rules/check-step';
import { openQuestion } from '@/lib/spending/rules/open-question';
import { spendingFlags } from '@/lib/spending/rules/spending-flags';
import { findSteps, insertStep, type StepMade } from '@/lib/spending/store/spending-step';
import { type CheckedSpending, findSpendingToCheck } from '@/lib/spending/store/to-check';
import { lockToCheck } from './lock-to-check';
import { settleQuestions } from './settle-questions';

export type AcceptSpending = { budgetId: string; spendingIds: readonly string[] };

/** As many as a page of the check shows. */
export const MOST_ACCEPTED = 200;

export type AcceptSpendingRefusal =
  | NotFound
  | StepRefusal
  | { kind: 'nothing-chosen' }
  | { kind: 'changed-since' };

type Accepted = { budgetId: string; accepted: number };
type Outcome = Result<Accepted, AcceptSpendingRefusal>;

/**
 * Accepts spendings of a budget that were checked: all of them or none. One that another officer accepted
 * meanwhile stays as it is.
 * @rule SPE-12 (docs/rules.md)
 */
export function acceptSpending(actor: Actor, input: AcceptSpending, today: PlainDate): Promise<Outcome> {
  return command(actor, 'spending:check', (scope) => accept(scope, input, today));
}

async function accept(
  scope: Scope,
  { budgetId, spendingIds }: AcceptSpending,
  today: PlainDate,
): Promise<Outcome> {
  const ids = [...new Set(spendingIds)];
  if (ids.length === 0) return fail({ kind: 'nothing-chosen' });
  const opened = await lockToCheck(scope, budgetId, 'spending:check');
  if (!opened.ok) return opened;
  const { budget, lockedCase } = opened.value;
  if (ids.length > MOST_ACCEPTED) return notFound;
  const found = await findSpendingToCheck(scope, budget, { ids }, MOST_ACCEPTED);
  if (found.length < ids.length) return fail({ kind: 'changed-since' });
  const steps = await findSteps(scope, ids);
  const open = found.filter(({ status }) => status !== 'ACCEPTED');
  for (const spending of open) {
    const checked = await acceptOne(scope, spending, steps, { personId: budget.personId, today });
    if (!checked.ok) return checked;
  }
  const closes = open.some(({ status }) => status === 'QUERIED');
  if (closes) await settleQuestions(scope, lockedCase, { budgetId, kind: 'spending-settled' }, today);
  return ok({ budgetId, accepted: open.length });
}

async function acceptOne(
  scope: Scope,
  spending: CheckedSpending,
  made: readonly StepMade[],
  { personId, today }: { personId: string; today: PlainDate },
): Promise<Result<void, StepRefusal>> {
  const { id: spendingId, status, recordedById } = spending;
  const steps = made.filter((one) => one.spendingId === spendingId);
  const on = { status, recordedById, isReversed: false, question: openQuestion(steps) };
  const checked = checkStep(scope.actor, 'ACCEPTED', on, today);
  if (!checked.ok) return checked;
  await insertStep(scope, {
    spendingId,
    personId,
    after: steps.at(-1)?.number ?? 0,
    step: 'ACCEPTED',
    words: null,
    answerBy: null,
    flags: spendingFlags(spending).map(({ code }) => code),
    status: 'ACCEPTED',
  });
  await recordEvent(scope, {
    action: 'spending:accept',
    personId,
    subjectKind: 'spending',
    subjectId: spendingId,
  });
  return ok(undefined);
}
