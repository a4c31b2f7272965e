import 'server-only';
import { systemCommand } from '@/lib/platform/db/system-command';

/**
 * Removes the notes of forms that were sent more than a day ago. Row-level security lets the service see
 * those alone.
 * @returns how many
 */
export function purgeSentForms(commissionerCode: string): Promise<number> {
  return systemCommand(
    commissionerCode,
    ({ tx }) => tx.$executeRaw`DELETE FROM sent_form WHERE commissioner_code = ${commissionerCode}`,
  );
}
