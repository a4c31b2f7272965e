import 'server-only';
import { now } from '@/lib/core/clock';
import { listForgotten } from '@/lib/file/store/upload';
import { systemCommand } from '@/lib/platform/db/system-command';
import { addJob } from '@/lib/platform/jobs/add-job';

const HOUR_MS = 3_600_000;

/**
 * Adds the check of each file again that has waited for more than an hour: its job gave up while the
 * scanner was down. @returns how many
 */
export function recheckFiles(commissionerCode: string): Promise<number> {
  return systemCommand(commissionerCode, async (scope) => {
    const ids = await listForgotten(scope, new Date(now().getTime() - HOUR_MS));
    for (const id of ids) await addJob(scope, 'check-file', id);
    return ids.length;
  });
}
