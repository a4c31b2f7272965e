import 'server-only';
import { systemCommand } from './system-command';
import { listCommissionerCodes } from './verification';

/**
 * The commissioners that someone works for or worked for. The others have no rows of their own: whatever is
 * kept for a commissioner was entered by its staff.
 */
export async function listCommissionersInUse(): Promise<string[]> {
  const inUse: string[] = [];
  for (const code of await listCommissionerCodes()) if (await isInUse(code)) inUse.push(code);
  return inUse;
}

function isInUse(commissionerCode: string): Promise<boolean> {
  return systemCommand(commissionerCode, async ({ tx }) => {
    const [row] = await tx.$queryRaw<{ isInUse: boolean }[]>`
      SELECT EXISTS (SELECT FROM membership WHERE commissioner_code = ${commissionerCode}) AS "isInUse"`;
    return row?.isInUse === true;
  });
}
