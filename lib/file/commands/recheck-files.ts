import 'server-only';
import { now } from '@/lib/core/clock';
import { listForgotten } from '@/lib/file/store/upload';
import { systemCommand } from '@/lib/platform/db/system-command';
import { addJob } from '@/lib/platform/jobs/add-job';
import { inBatches } from '@/lib/platform/jobs/in-batches';

const HOUR_MS = 3_600_000;
/** A job is one statement: so many are far from the time that a transaction may take. */
const BATCH = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Adds the check of each file again that has waited for more than an hour: its job gave up while the
 * scanner was down. @returns how many
 */
export function recheckFiles(commissionerCode: string): Promise<number> {
  const before = new Date(now().getTime() - HOUR_MS);
  let after = FIRST;
  return inBatches(
    (most) =>
      systemCommand(commissionerCode, async (scope) => {
        const ids = await listForgotten(scope, { before, after, most });
        for (const id of ids) await addJob(scope, 'check-file', id);
        after = ids.at(-1) ?? after;
        return ids.length;
      }),
    BATCH,
  );
}
