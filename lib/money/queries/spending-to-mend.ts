import 'server-only';
import { formatPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { checkMending, type MendRefusal } from '@/lib/money/rules/spending-mending';
import { findPlanLinesOfBudget } from '@/lib/money/store/spending';
import { findSpendingLine } from '@/lib/money/store/spending-line';
import { policySubjectOf, recordLook } from '@/lib/person/queries/represented-people';
import { penceFrom } from '@/lib/platform/db/pence';
import { queryById } from '@/lib/platform/db/transaction';

/** A spending as the forms to change it and to take it back show it. */
export type SpendingToChange = {
  id: string;
  /** Why it is not the reader's to change or take back; null: it is. */
  refusal: MendRefusal['kind'] | null;
  budgetId: string;
  personId: string;
  personName: string;
  amount: string;
  spentOn: string;
  paidTo: string;
  /** As in the boxes of a form. */
  typed: { amount: string; spentOn: PlainDate; paidTo: string; planLineId: string; note: string | null };
  /** What it may be for: the lines of the plan, and its own if it has left the plan. */
  lines: { id: string; service: string }[];
};

/** Null if it is not there, or not theirs. Records the view. */
export async function spendingToMend(actor: Actor, spendingId: string): Promise<SpendingToChange | null> {
  return queryById(actor, { permission: 'spending:record', ids: [spendingId] }, async (scope) => {
    const line = await findSpendingLine(scope, spendingId);
    if (!line || !may(actor, 'spending:record', policySubjectOf(actor, line.personId))) return null;
    const checked = checkMending(actor, line);
    const { id, budgetId, personId, personName, paidTo, planLineId, note, service, spentOn } = line;
    const offered = await findPlanLinesOfBudget(scope, budgetId);
    await recordLook(scope, 'budget:view', personId, { kind: 'spending', id });
    const amount = formatPence(penceFrom(line.amount));
    return {
      id,
      refusal: checked.ok ? null : checked.error.kind,
      budgetId,
      personId,
      personName,
      amount,
      spentOn: formatDay(spentOn),
      paidTo,
      typed: { amount: amount.replace(/[£,]/g, ''), spentOn, paidTo, planLineId, note },
      lines: offered.some((one) => one.id === planLineId)
        ? offered
        : [...offered, { id: planLineId, service }],
    };
  });
}
