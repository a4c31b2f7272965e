import 'server-only';
import { now } from '@/lib/core/clock';
import { listForgottenMessages } from '@/lib/message/store/outbox';
import { systemCommand } from '@/lib/platform/db/system-command';
import { addJob } from '@/lib/platform/jobs/add-job';
import { inBatches } from '@/lib/platform/jobs/in-batches';

const HOUR_MS = 3_600_000;
/** A job is one statement: so many are far from the time that a transaction may take. */
const BATCH = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Adds the job of each message again that should have gone more than an hour ago: its job was lost, or gave
 * up while the database was away. @returns how many
 */
export function sendForgotten(commissionerCode: string): Promise<number> {
  const before = new Date(now().getTime() - HOUR_MS);
  let after = FIRST;
  return inBatches(
    (most) =>
      systemCommand(commissionerCode, async (scope) => {
        const ids = await listForgottenMessages(scope, { before, after, most });
        for (const id of ids) await addJob(scope, 'send-message', id);
        after = ids.at(-1) ?? after;
        return ids.length;
      }),
    BATCH,
  );
}
