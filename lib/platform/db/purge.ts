import 'server-only';
import { client } from './client';

/**
 * Removes what is outdated and belongs to no commissioner, at most so many rows in a transaction of its own.
 * The functions of the database say how old a row must be. @returns how many are gone
 */
type Deletion = (most: number) => Promise<number>;

/** Sessions that ended more than a week ago. */
export const deleteOldSessions: Deletion = async (most) => {
  const [row] = await client().$queryRaw<Gone[]>`SELECT purge_sessions(${most}::int) AS gone`;
  return row?.gone ?? 0;
};

/** Failed sign-ins of more than 90 days ago. */
export const deleteOldSignInFailures: Deletion = async (most) => {
  const [row] = await client().$queryRaw<Gone[]>`SELECT purge_sign_in_failures(${most}::int) AS gone`;
  return row?.gone ?? 0;
};

/** Devices on which an account has not been signed in for more than 400 days. */
export const deleteOldDevices: Deletion = async (most) => {
  const [row] = await client().$queryRaw<Gone[]>`SELECT purge_known_devices(${most}::int) AS gone`;
  return row?.gone ?? 0;
};

/** Sign-ins that never got their second factor, since more than a day. */
export const deleteOldHalfSignIns: Deletion = async (most) => {
  const [row] = await client().$queryRaw<Gone[]>`SELECT purge_half_sign_ins(${most}::int) AS gone`;
  return row?.gone ?? 0;
};

/** Links to accounts that ended more than 30 days ago. */
export const deleteOldAccountLinks: Deletion = async (most) => {
  const [row] = await client().$queryRaw<Gone[]>`SELECT purge_account_links(${most}::int) AS gone`;
  return row?.gone ?? 0;
};

/** Counts of attempts and uses that are over. */
export const deleteOldCounts: Deletion = async (most) => {
  const [row] = await client().$queryRaw<Gone[]>`SELECT purge_counts(${most}::int) AS gone`;
  return row?.gone ?? 0;
};

type Gone = { gone: number };
