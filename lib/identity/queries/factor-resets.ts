import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { checkConfirmReset, type FactorResetState, stateOfReset } from '@/lib/identity/rules/factor-reset';
import { type FactorResetRow, listFactorResets } from '@/lib/identity/store/factor-reset';
import { query, queryById } from '@/lib/platform/db/transaction';

export type FactorResetView = FactorResetRow & { state: FactorResetState; mayConfirm: boolean };

/** Requests to take an app off, those that wait first. Null: not for this role. */
export async function factorResets(
  actor: Actor,
  today: PlainDate,
): Promise<{ open: FactorResetView[]; closed: FactorResetView[] } | null> {
  const rows = await query(actor, 'factor:reset', (scope) => listFactorResets(scope));
  if (!rows) return null;
  const all = rows.map((row) => viewOf(row, actor, today));
  const isOpen = ({ state }: FactorResetView) => state === 'OPEN';
  return { open: all.filter(isOpen), closed: all.filter((one) => !isOpen(one)) };
}

/** One of them. Null: there is none of this id, or not for this role. */
export async function factorReset(
  actor: Actor,
  id: string,
  today: PlainDate,
): Promise<FactorResetView | null> {
  return queryById(actor, { permission: 'factor:reset', ids: [id] }, async (scope) => {
    const [row] = await listFactorResets(scope, id);
    return row ? viewOf(row, actor, today) : null;
  });
}

function viewOf(row: FactorResetRow, { userId }: Actor, today: PlainDate): FactorResetView {
  return {
    ...row,
    state: stateOfReset(row, today),
    mayConfirm: checkConfirmReset(row, userId, today).ok,
  };
}
