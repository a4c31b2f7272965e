import 'server-only';
import { resealOriginatorRows } from '@/lib/payment/store/originator';
import { systemCommand } from '@/lib/platform/db/system-command';
import { accountKeyId } from '@/lib/platform/seal/account-seal';

/**
 * Encrypts the accounts that payments leave with the key of now, so that the key before it can be left out.
 * @returns how many it encrypted again
 */
export async function resealOriginators(commissionerCode: string): Promise<number> {
  const keyId = accountKeyId();
  if (keyId === null) return 0;
  return systemCommand(commissionerCode, (scope) => resealOriginatorRows(scope, keyId));
}
