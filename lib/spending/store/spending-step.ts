import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import type { SpendingCheck } from '@/lib/money/rules/spending-mending';
import { toColumn } from '@/lib/platform/db/day';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';
import type { SpendingStep } from '@/lib/spending/rules/check-step';
import type { FlagCode } from '@/lib/spending/rules/spending-flags';

/** A step as it was taken. */
export type StepMade = {
  spendingId: string;
  number: number;
  step: SpendingStep;
  words: string | null;
  answerBy: PlainDate | null;
  flags: string[];
  madeByName: string;
  madeAt: Date;
};

/** The steps of some spendings, the oldest first. */
export function findSteps(
  { tx, commissionerCode }: Scope,
  spendingIds: readonly string[],
): Promise<StepMade[]> {
  return tx.$queryRaw<StepMade[]>`
    SELECT c.spending_id AS "spendingId", c.number, c.step::text AS step, c.words, c.answer_by::text AS "answerBy", c.flags,
      c.made_by_name AS "madeByName", c.made_at AS "madeAt"
    FROM spending_check c WHERE c.commissioner_code = ${commissionerCode} AND c.spending_id = ANY (${[...spendingIds]}::uuid[])
    ORDER BY c.spending_id, c.number`;
}

export type NewStep = {
  spendingId: string;
  personId: string;
  /** Of the last step before it; 0: there is none. */
  after: number;
  step: SpendingStep;
  words: string | null;
  answerBy: PlainDate | null;
  flags: readonly FlagCode[];
  /** What the spending is by it; null: as before. */
  status: SpendingCheck | null;
};

/** Writes a step, and what it makes of its spending. The caller has locked the money of the budget. */
export async function insertStep({ tx, commissionerCode, actor }: Scope, made: NewStep): Promise<void> {
  const { after, status, answerBy, flags, ...columns } = made;
  const by = { madeById: actor.userId, madeByName: actor.displayName, madeAt: now() };
  await tx.spendingStepMade.create({
    data: {
      ...columns,
      ...by,
      commissionerCode,
      id: newId(),
      number: after + 1,
      answerBy: answerBy && toColumn(answerBy),
      flags: [...flags],
    },
  });
  if (status === null) return;
  await tx.spending.update({
    where: { commissionerCode_id: { commissionerCode, id: made.spendingId } },
    data: { status },
  });
}

export type OpenQuestions = { answerBy: PlainDate | null; hasAnswer: boolean };

/** What is left of the questions about the spending of a budget. */
export async function findOpenQuestions(
  { tx, commissionerCode }: ActingScope,
  budgetId: string,
): Promise<OpenQuestions> {
  const [row] = await tx.$queryRaw<OpenQuestions[]>`
    SELECT (min(c.answer_by) FILTER (WHERE c.step = 'QUERIED'))::text AS "answerBy",
      coalesce(bool_or(c.step = 'ANSWERED'), false) AS "hasAnswer"
    FROM spending s CROSS JOIN LATERAL (SELECT k.step, k.answer_by FROM spending_check k
      WHERE k.commissioner_code = s.commissioner_code AND k.spending_id = s.id AND k.step IN ('QUERIED', 'ANSWERED')
      ORDER BY k.number DESC LIMIT 1) AS c
    WHERE s.commissioner_code = ${commissionerCode} AND s.budget_id = ${budgetId}::uuid AND s.status = 'QUERIED'`;
  return row ?? { answerBy: null, hasAnswer: false };
}
