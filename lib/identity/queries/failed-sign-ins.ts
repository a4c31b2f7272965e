import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import { isId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import {
  type FailedSignIn,
  findPlace,
  listFailedSignIns,
  listSlowedAccounts,
  listSlowedAddresses,
  type Slowed,
} from '@/lib/identity/store/failed-sign-ins';
import { query } from '@/lib/platform/db/transaction';

const SIZE = 25;
/** As long as tries are counted together. */
const SLOWED_MS = 15 * 60_000;

/** `after` and `next` are ids of failed sign-ins: where this page begins, and where the next one does. */
export type SignInList = {
  accounts: Slowed[];
  addresses: Slowed[];
  failures: FailedSignIn[];
  after: string | null;
  next: string | null;
};

/**
 * One page of the failed sign-ins to accounts of the commissioner's staff, and what is slowed down now. Null
 * for a role that does not see them. Records the view.
 */
export function failedSignIns(actor: Actor, asked: string | undefined): Promise<SignInList | null> {
  return query(actor, 'sign-in:view', async (scope) => {
    const after = asked && isId(asked) ? await findPlace(scope, asked) : null;
    const since = new Date(now().getTime() - SLOWED_MS);
    const found = await listFailedSignIns(scope, { after, size: SIZE + 1 });
    const failures = found.slice(0, SIZE);
    await recordEvent(scope, {
      action: 'sign-in:view',
      personId: null,
      subjectKind: 'sign-in-list',
      subjectId: null,
    });
    return {
      accounts: await listSlowedAccounts(scope, since),
      addresses: await listSlowedAddresses(scope, since),
      failures,
      after: after?.id ?? null,
      next: found.length > SIZE ? (failures.at(-1)?.id ?? null) : null,
    };
  });
}
