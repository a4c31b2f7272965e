import 'server-only';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import { type LoadedTable, listModulusTables } from '@/lib/money/store/modulus-table';
import { query } from '@/lib/platform/db/transaction';

export type ModulusTableList = { tables: LoadedTable[]; mayLoad: boolean };

/** The published tables that were loaded, the latest first. Null: not for this role. */
export function modulusTableList(actor: Actor): Promise<ModulusTableList | null> {
  return query(actor, 'modulus:view', async (scope) => ({
    tables: await listModulusTables(scope),
    mayLoad: mayEver(actor, 'modulus:load'),
  }));
}
