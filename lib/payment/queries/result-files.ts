import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import { listLayoutsOn } from '@/lib/payment/store/payment-layout';
import { listResultFiles, type ResultFileRow } from '@/lib/payment/store/result-file';
import { query } from '@/lib/platform/db/transaction';

export type ResultFilesView = {
  /** The file that is read now, waits to be applied or was refused last. */
  waiting: ResultFileRow | null;
  /** The latest first. */
  applied: ResultFileRow[];
  /** By which of the saved columns a file can be read. */
  layouts: { id: string; name: string; version: number }[];
  maySend: boolean;
};

/** The files of results of a commissioner. Null: not for this role. */
export function resultFiles(actor: Actor, today: PlainDate): Promise<ResultFilesView | null> {
  return query(actor, 'payment:list', async (scope) => {
    const files = await listResultFiles(scope);
    const [latest] = files;
    const layouts = await listLayoutsOn(scope, today);
    return {
      waiting: latest && latest.state !== 'APPLIED' ? latest : null,
      applied: files.filter(({ state }) => state === 'APPLIED'),
      layouts: layouts.map(({ id, name, version }) => ({ id, name, version })),
      maySend: mayEver(actor, 'payment-run:release'),
    };
  });
}
