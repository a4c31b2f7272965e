import 'server-only';
import { dayInLondon, now } from '@/lib/core/clock';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { fromNullable, toColumn } from '@/lib/platform/db/day';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';

export type NewIndicativeBudget = {
  id: string;
  caseId: string;
  personId: string;
  weekly: Pence;
  weeks: number;
  oneOff: Pence;
  oneOffFor: string | null;
  contingencyWeeks: number;
  contingency: Pence;
  total: Pence;
  method: string;
};

/** Adds an amount; the latest row of a case is the one in force. */
export async function addIndicativeBudget(
  { tx, commissionerCode, actor }: Scope,
  amount: NewIndicativeBudget,
): Promise<void> {
  const { id, caseId, personId, weeks, oneOffFor, contingencyWeeks, method } = amount;
  await tx.indicativeBudget.create({
    data: {
      commissionerCode,
      ...{ id, caseId, personId, weeks, oneOffFor, contingencyWeeks, method },
      weeklyPence: BigInt(amount.weekly),
      oneOffPence: BigInt(amount.oneOff),
      contingencyPence: BigInt(amount.contingency),
      totalPence: BigInt(amount.total),
      setById: actor.userId,
      setAt: now(),
    },
  });
}

export type IndicativeBudget = {
  id: string;
  total: Pence;
  /** The day in London. */
  setOn: PlainDate;
  informedOn: PlainDate | null;
  informedHow: string | null;
};

/** The amount in force on a case. Null while none is set. */
export async function findIndicativeBudget(
  { tx, commissionerCode }: Scope,
  caseId: string,
): Promise<IndicativeBudget | null> {
  const row = await tx.indicativeBudget.findFirst({
    where: { commissionerCode, caseId },
    orderBy: [{ setAt: 'desc' }, { id: 'desc' }],
    select: { id: true, totalPence: true, setAt: true, informedOn: true, informedHow: true },
  });
  if (!row) return null;
  const { id, totalPence, setAt, informedOn, informedHow } = row;
  return {
    ...{ id, informedHow },
    total: penceFrom(totalPence),
    setOn: dayInLondon(setAt),
    informedOn: fromNullable(informedOn),
  };
}

/** Writes down when and how the person was told an amount. The case is locked by the caller. */
export async function tellAmount(
  { tx, commissionerCode, actor }: Scope,
  id: string,
  informedOn: PlainDate,
  informedHow: string,
): Promise<void> {
  await tx.indicativeBudget.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { informedOn: toColumn(informedOn), informedHow, informedById: actor.userId },
  });
}
