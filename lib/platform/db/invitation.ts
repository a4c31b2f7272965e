import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { client } from './client';
import { toColumn } from './day';
import type { Scope } from './scope';

/**
 * Whether an invitation can still be used, and if not, why. `REPLACED`: by a newer one. `WITHDRAWN`: by an
 * administrator. `SPENT`: after too many wrong codes. `LATE`: its last day is over. `ENDED`: every role with
 * its commissioner has.
 */
export type InvitationState = 'OPEN' | 'USED' | 'REPLACED' | 'WITHDRAWN' | 'SPENT' | 'LATE' | 'ENDED';

type Asked = { id: string; mostTries: number; today: PlainDate };

/** The state of an invitation. Null: there is none of this id. */
export async function findInvitationState(
  { id, mostTries, today }: Asked,
  { tx }: { tx: Pick<Scope['tx'], '$queryRaw'> } = { tx: client() },
): Promise<InvitationState | null> {
  const [row] = await tx.$queryRaw<{ state: InvitationState }[]>`
    SELECT state FROM find_invitation(${id}::uuid, ${mostTries}::int, ${toColumn(today)}::date)`;
  return row?.state ?? null;
}

export type InvitedAccount = { commissionerCode: string; userId: string; email: string; name: string };

export type TriedInvitation =
  | { state: Exclude<InvitationState, 'OPEN'> | 'WRONG' }
  | ({ state: 'OPEN' } & InvitedAccount);

/**
 * Tries the code of an invitation; a wrong one is counted. Only the right one gives the account. Null: there
 * is no such invitation.
 */
export async function tryInvitation(
  { id, mostTries, today }: Asked,
  codeHash: string,
): Promise<TriedInvitation | null> {
  const [row] = await client().$queryRaw<TriedInvitation[]>`
    SELECT state, commissioner_code AS "commissionerCode", user_id AS "userId", email, name
    FROM try_invitation(${id}::uuid, ${codeHash}, ${mostTries}::int, ${toColumn(today)}::date)`;
  return row ?? null;
}

type NewInvitation = { id: string; userId: string; codeHash: string; at: Date; lastDay: PlainDate };

/**
 * Invites an account of the acting commissioner's staff to set its first password; an invitation that was
 * open is replaced. False: the account has a password, is suspended or has no role here.
 */
export async function insertInvitation(
  { tx }: Pick<Scope, 'tx'>,
  { id, userId, codeHash, at, lastDay }: NewInvitation,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ invited: boolean }[]>`
    SELECT invite_account(${id}::uuid, ${userId}::uuid, ${codeHash}, ${at}::timestamptz, ${toColumn(lastDay)}::date) AS invited`;
  return row?.invited ?? false;
}

/** Withdraws the invitation of a user. @returns its id; null where none waits */
export async function closeInvitation(
  { tx }: Pick<Scope, 'tx'>,
  userId: string,
  at: Date,
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string | null }[]>`
    SELECT withdraw_invitation(${userId}::uuid, ${at}::timestamptz) AS id`;
  return row?.id ?? null;
}

type Acceptance = Asked & { codeHash: string; passwordHash: string; at: Date };

/** Sets the first password of the invited account, once. False: another request was faster. */
export async function saveAcceptance(
  { tx }: Pick<Scope, 'tx'>,
  { id, codeHash, passwordHash, at, mostTries, today }: Acceptance,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ accepted: boolean }[]>`
    SELECT accept_invitation(${id}::uuid, ${codeHash}, ${passwordHash}, ${at}::timestamptz, ${mostTries}::int,
      ${toColumn(today)}::date) AS accepted`;
  return row?.accepted ?? false;
}
