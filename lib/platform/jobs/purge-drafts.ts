import 'server-only';
import { deleteOutdatedDrafts } from '@/lib/platform/db/form-draft';
import { systemCommand } from '@/lib/platform/db/system-command';
import { inBatches } from './in-batches';

/**
 * Removes the drafts that are too old to be shown to their writers. Nothing is recorded: a draft never was
 * part of the record. @returns how many
 */
export function purgeDrafts(commissionerCode: string): Promise<number> {
  return inBatches((most) => systemCommand(commissionerCode, (scope) => deleteOutdatedDrafts(scope, most)));
}
