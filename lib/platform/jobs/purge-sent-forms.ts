import 'server-only';
import { deleteOutdatedSendings } from '@/lib/platform/db/sent-form';
import { systemCommand } from '@/lib/platform/db/system-command';
import { inBatches } from './in-batches';

/** Removes the notes of forms that were sent more than a day ago. @returns how many */
export function purgeSentForms(commissionerCode: string): Promise<number> {
  return inBatches((most) => systemCommand(commissionerCode, (scope) => deleteOutdatedSendings(scope, most)));
}
