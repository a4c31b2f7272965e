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

/** `seenStep`: the number of the last step that the list showed; 0: there was none. */
type SeenSpending = { spendingId: string; seenStep: number };

export type AcceptSpending = { budgetId: string; spendings: readonly SeenSpending[] };

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
 * Accepts spendings of a budget that were checked: all of them or none, and none about which another officer
 * has asked since the list was read. One that another officer accepted meanwhile stays as it is.
 * @rule SPE-12 (docs/rules.md)
 */
export function acceptSpending(actor: Actor, input: AcceptSpending, today: PlainDate): Promise<Outcome> {
  return command(actor, 'spending:check', (scope) => accept(scope, input, today));
}

async function accept(
  scope: Scope,
  { budgetId, spendings }: AcceptSpending,
  today: PlainDate,
): Promise<Outcome> {
  const seen = new Map(spendings.map((one) => [one.spendingId, one.seenStep]));
  const ids = [...seen.keys()];
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
    const on = { personId: budget.personId, seenStep: seen.get(spending.id), today };
    const checked = await acceptOne(scope, spending, steps, on);
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
  { personId, seenStep, today }: { personId: string; seenStep: number | undefined; today: PlainDate },
): Promise<Result<void, AcceptSpendingRefusal>> {
  const { id: spendingId } = spending;
  const steps = made.filter((one) => one.spendingId === spendingId);
  const after = steps.at(-1)?.number ?? 0;
  if (after !== seenStep) return fail({ kind: 'changed-since' });
  const on = { ...spending, isReversed: false, question: openQuestion(steps) };
  const checked = checkStep(scope.actor, 'ACCEPTED', on, today);
  if (!checked.ok) return checked;
  await insertStep(scope, {
    spendingId,
    personId,
    after,
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
