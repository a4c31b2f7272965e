import 'server-only';
import { client } from './client';
import { limit, type Scope } from './scope';

/** The scope of a check of stored rows. It acts as no user. */
export type VerificationScope = Pick<Scope, 'tx' | 'commissionerCode'>;

const NO_USER = '00000000-0000-0000-0000-000000000000';
const LONGEST_MS = 600_000;

/** The code of every commissioner, in order. */
export async function listCommissionerCodes(): Promise<string[]> {
  const rows = await client().commissioner.findMany({ select: { code: true }, orderBy: { code: 'asc' } });
  return rows.map(({ code }) => code);
}

/** A transaction of at most 10 minutes over one commissioner's rows, with the application's own rights. */
export function verificationTransaction<T>(
  commissionerCode: string,
  run: (scope: VerificationScope) => Promise<T>,
): Promise<T> {
  return client().$transaction(
    async (tx) => {
      await limit(tx, { userId: NO_USER, commissionerCode }, { reach: 'commissioner' });
      return run({ tx, commissionerCode });
    },
    { timeout: LONGEST_MS },
  );
}
