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

/** Adds an amount. The latest row of a case is in force. */
export async function addIndicativeBudget(
  { tx, commissionerCode, actor }: Scope,
  amount: NewIndicativeBudget,
): Promise<void> {
  await tx.indicativeBudget.create({
    data: {
      commissionerCode,
      id: amount.id,
      caseId: amount.caseId,
      personId: amount.personId,
      weeks: amount.weeks,
      oneOffFor: amount.oneOffFor,
      contingencyWeeks: amount.contingencyWeeks,
      method: amount.method,
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

/** The amount in force for a case. Null if none is set. */
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
  return {
    id: row.id,
    total: penceFrom(row.totalPence),
    setOn: dayInLondon(row.setAt),
    informedOn: fromNullable(row.informedOn),
    informedHow: row.informedHow,
  };
}

/** Records when and how the person was informed of an amount. The caller has locked the case. */
export async function saveInformed(
  { tx, commissionerCode, actor }: Scope,
  id: string,
  { informedOn, informedHow }: { informedOn: PlainDate; informedHow: string },
): Promise<void> {
  await tx.indicativeBudget.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { informedOn: toColumn(informedOn), informedHow, informedById: actor.userId },
  });
}
