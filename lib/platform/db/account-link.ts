import 'server-only';
import type { LinkKind } from '@/lib/core/link-kind';
import type { PlainDate } from '@/lib/core/plain-date';
import { client } from './client';
import { toColumn } from './day';
import type { Scope } from './scope';

export type RenewedAccount = { userId: string; commissionerCode: string };

/**
 * The account of an address that may get a link for a new password, with the commissioner that sends it.
 * Null: there is none such.
 * @param email lower case
 */
export async function findAccountToRenew(email: string, today: PlainDate): Promise<RenewedAccount | null> {
  const [row] = await client().$queryRaw<RenewedAccount[]>`
    SELECT user_id AS "userId", code AS "commissionerCode" FROM account_to_renew(${email}, ${toColumn(today)}::date)`;
  return row ?? null;
}

export type NewAccountLink = {
  id: string;
  userId: string;
  kind: LinkKind;
  at: Date;
  endsAt: Date;
  /** Links of this kind within an hour. */
  most: number;
};

/** Makes a link to the address of an account. False: it got too many, or is suspended. */
export async function insertAccountLink(
  { tx }: Pick<Scope, 'tx'>,
  { id, userId, kind, at, endsAt, most }: NewAccountLink,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ made: boolean }[]>`
    SELECT begin_account_link(${id}::uuid, ${userId}::uuid, ${kind}, ${at}::timestamptz, ${endsAt}::timestamptz, ${most}::int) AS made`;
  return row?.made ?? false;
}

/** `ENDED`: another link of the account was used, or its address or access has changed since. */
export type FoundLink =
  | { state: 'USED' | 'LATE' | 'ENDED' }
  | { state: 'OPEN'; userId: string; email: string; name: string; commissionerCode: string };

/** A link by its id. Null: there is none. */
export async function findAccountLink(
  { id, kind, at, today }: { id: string; kind: LinkKind; at: Date; today: PlainDate },
  { tx }: { tx: Pick<Scope['tx'], '$queryRaw'> } = { tx: client() },
): Promise<FoundLink | null> {
  const [row] = await tx.$queryRaw<FoundLink[]>`
    SELECT state, user_id AS "userId", email, name, code AS "commissionerCode"
    FROM find_account_link(${id}::uuid, ${kind}, ${at}::timestamptz, ${toColumn(today)}::date)`;
  return row ?? null;
}

/**
 * Sets another password by a link, once. Every session, known device and other link of the account ends.
 * False: the link is not open any more.
 */
export async function savePasswordByLink(
  { tx }: Pick<Scope, 'tx'>,
  { id, passwordHash, at }: { id: string; passwordHash: string; at: Date },
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ is: boolean }[]>`
    SELECT use_password_link(${id}::uuid, ${passwordHash}, ${at}::timestamptz) AS is`;
  return row?.is ?? false;
}

/** Says of an account that its address is as its owner typed it, and not proved. */
export async function markUnproved({ tx }: Pick<Scope, 'tx'>, userId: string, at: Date): Promise<void> {
  await tx.$executeRaw`SELECT mark_unproved(${userId}::uuid, ${at}::timestamptz)`;
}

export type NewAddressLink = {
  id: string;
  userId: string;
  email: string;
  at: Date;
  endsAt: Date;
  most: number;
};

/**
 * Makes a link to an address that an account is to prove, by the account itself or by the service; the one
 * before ends. False: there were too many, or another account has the address.
 */
export async function insertAddressLink(
  { tx }: Pick<Scope, 'tx'>,
  { id, userId, email, at, endsAt, most }: NewAddressLink,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ made: boolean }[]>`
    SELECT begin_address_link(${id}::uuid, ${userId}::uuid, ${email}, ${at}::timestamptz, ${endsAt}::timestamptz, ${most}::int) AS made`;
  return row?.made ?? false;
}

/** `waits`: the address that the account is to prove. */
export type OwnAddress = { email: string; isProved: boolean; waits: string | null; isStaff: boolean };

/** The address of the account that acts. Null: suspended. */
export async function findOwnAddress({ tx }: Pick<Scope, 'tx'>, at: Date): Promise<OwnAddress | null> {
  const [row] = await tx.$queryRaw<OwnAddress[]>`
    SELECT email, is_proved AS "isProved", waits, is_staff AS "isStaff" FROM own_address(${at}::timestamptz)`;
  return row ?? null;
}

/** `was`: the address before, and whether that was proved. */
export type ProvedAddress = { email: string; was: string; wasProved: boolean };

/** Proves the address of a link by the account that acts, once. Null: the link is not open, or not theirs. */
export async function saveProvedAddress(
  { tx }: Pick<Scope, 'tx'>,
  id: string,
  at: Date,
): Promise<ProvedAddress | null> {
  const [row] = await tx.$queryRaw<ProvedAddress[]>`
    SELECT email, was, was_proved AS "wasProved" FROM use_address_link(${id}::uuid, ${at}::timestamptz)`;
  return row ?? null;
}
