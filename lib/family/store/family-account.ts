import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { toColumn } from '@/lib/platform/db/day';
import type { ActingScope } from '@/lib/platform/db/scope';

/** Whether this is the hash of an invitation's code. */
export async function isFamilyCode(
  { tx }: Pick<ActingScope, 'tx'>,
  id: string,
  hash: string,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ is: boolean }[]>`SELECT is_family_code(${id}::uuid, ${hash}) AS is`;
  return row?.is ?? false;
}

/**
 * `OPEN`: it can sign in. `WAITS`: for its first password. `STAFF`: it waits for it, and has a role of staff.
 */
export type FamilyAccount = { id: string; state: 'OPEN' | 'WAITS' | 'STAFF' | 'SUSPENDED'; isNew: boolean };

/** The account of an address; where there is none it is made, without a password. */
export async function ensureFamilyAccount(
  { tx }: Pick<ActingScope, 'tx'>,
  { email, name }: { email: string; name: string },
): Promise<FamilyAccount> {
  const made = newId();
  const [row] = await tx.$queryRaw<Omit<FamilyAccount, 'isNew'>[]>`
    SELECT id, state FROM family_account(${made}::uuid, ${email.trim().toLowerCase()}, ${name.slice(0, 120)}, ${now()}::timestamptz)`;
  if (!row) throw new Error('An account just made is not there');
  return { ...row, isNew: row.id === made };
}

/** Sets the first password of an account without a role of staff. False: it has one, or may not. */
export async function saveFirstPassword(
  { tx }: Pick<ActingScope, 'tx'>,
  userId: string,
  passwordHash: string,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ is: boolean }[]>`
    SELECT open_family_account(${userId}::uuid, ${passwordHash}, ${now()}::timestamptz) AS is`;
  return row?.is ?? false;
}

/** Gives an authority its account, once. False: it has one. */
export async function linkAuthority(
  { tx }: Pick<ActingScope, 'tx'>,
  authorityId: string,
  userId: string,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ is: boolean }[]>`
    SELECT link_family_account(${authorityId}::uuid, ${userId}::uuid) AS is`;
  return row?.is ?? false;
}

type Own = { personId: string; userId: string; name: string; startsOn: PlainDate; recordedById: string };

/** Gives a person their own account. False: they have one. */
export async function insertOwnAccount(
  { tx, commissionerCode }: ActingScope,
  { startsOn, name, ...own }: Own,
): Promise<boolean> {
  const covers = { coversMoney: true, coversPlan: true };
  const { count } = await tx.authority.createMany({
    data: [
      {
        ...own,
        ...covers,
        name: name.slice(0, 120),
        commissionerCode,
        id: newId(),
        kind: 'SELF',
        basis: 'OWN',
        startsOn: toColumn(startsOn),
        recordedAt: now(),
      },
    ],
    skipDuplicates: true,
  });
  return count === 1;
}
