import 'server-only';
import { systemCommand } from '@/lib/platform/db/system-command';

/**
 * Removes the drafts that are too old to be shown to their writers. Row-level security lets the service see
 * those alone, by the clock of the database. Nothing is recorded: a draft never was part of the record.
 * @returns how many
 */
export function purgeDrafts(commissionerCode: string): Promise<number> {
  return systemCommand(
    commissionerCode,
    ({ tx }) => tx.$executeRaw`DELETE FROM form_draft WHERE commissioner_code = ${commissionerCode}`,
  );
}
