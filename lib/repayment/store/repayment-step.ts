import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { toColumn, toNullable } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';
import type { RepaymentGround } from '@/lib/repayment/rules/repayment-ground';
import type { RepaymentStep } from '@/lib/repayment/rules/repayment-step';
import type { Repayment } from './repayment';

export type NewRepaymentStep = {
  step: RepaymentStep;
  on: PlainDate;
  ground?: RepaymentGround;
  amount?: Pence;
  words?: string;
  payBy?: PlainDate | null;
  daysLeft?: number;
};

/** Adds a step to a repayment. The caller has locked its case. @returns its id */
export async function insertRepaymentStep(
  { tx, commissionerCode, actor }: Scope,
  { id: repaymentId, personId, steps }: Pick<Repayment, 'id' | 'personId' | 'steps'>,
  { step, on, ground, amount, words, payBy, daysLeft }: NewRepaymentStep,
): Promise<string> {
  const id = newId();
  await tx.repaymentStepMade.create({
    data: {
      commissionerCode,
      id,
      repaymentId,
      personId,
      number: (steps.at(-1)?.number ?? 0) + 1,
      step,
      ground: ground ?? null,
      amountPence: amount ?? null,
      words: words ?? null,
      payBy: toNullable(payBy ?? null),
      daysLeft: daysLeft ?? null,
      stepOn: toColumn(on),
      madeById: actor.userId,
      madeByName: actor.displayName,
      madeAt: now(),
    },
  });
  return id;
}
