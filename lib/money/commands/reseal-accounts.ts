import 'server-only';
import { resealBankDetails } from '@/lib/money/store/bank-details';
import { systemCommand } from '@/lib/platform/db/system-command';
import { accountKeyId } from '@/lib/platform/seal/account-seal';

const BATCH = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Encrypts every bank account with the key of now, so that the key before it can be left out. What no given
 * key opens stays as it is.
 * @returns how many it encrypted again
 */
export async function resealAccounts(commissionerCode: string): Promise<number> {
  const keyId = accountKeyId();
  if (keyId === null) return 0;
  let all = 0;
  for (let after: string | null = FIRST; after !== null; ) {
    const page: { keyId: string; after: string; most: number } = { keyId, after, most: BATCH };
    const read: { last: string | null; resealed: number } = await systemCommand(commissionerCode, (scope) =>
      resealBankDetails(scope, page),
    );
    all += read.resealed;
    after = read.last;
  }
  return all;
}
