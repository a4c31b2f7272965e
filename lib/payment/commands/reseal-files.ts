import 'server-only';
import { type ResealedFile, type ResealFrom, resealPaymentFile } from '@/lib/payment/store/payment-file';
import { resealResultFile } from '@/lib/payment/store/result-file';
import type { ActingScope } from '@/lib/platform/db/scope';
import { systemCommand } from '@/lib/platform/db/system-command';
import { accountKeyId } from '@/lib/platform/seal/account-seal';

const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Encrypts the files of payment runs, and a file of results that waits, with the key of now, so that the key
 * before it can be left out. What no given key opens stays as it is.
 * @returns how many it encrypted again
 */
export async function resealFiles(commissionerCode: string): Promise<number> {
  const keyId = accountKeyId();
  if (keyId === null) return 0;
  const paid = await resealEach(commissionerCode, keyId, resealPaymentFile);
  return paid + (await resealEach(commissionerCode, keyId, resealResultFile));
}

/** One file a transaction: each may be large. */
async function resealEach(
  commissionerCode: string,
  keyId: string,
  resealNext: (scope: ActingScope, from: ResealFrom) => Promise<ResealedFile>,
): Promise<number> {
  let all = 0;
  for (let after: string | null = FIRST; after !== null; ) {
    const from: ResealFrom = { keyId, after };
    const read: ResealedFile = await systemCommand(commissionerCode, (scope) => resealNext(scope, from));
    all += read.resealed;
    after = read.last;
  }
  return all;
}
