import 'server-only';
import { createHash } from 'node:crypto';

/** The facts of one audit event, in the order in which they are hashed. `at` is milliseconds since 1970. */
export type AuditFacts = {
  sequence: bigint;
  at: number;
  userId: string;
  role: string;
  action: string;
  personId: string | null;
  subjectKind: string;
  subjectId: string | null;
  reason: string | null;
  beforeDigest: string | null;
  afterDigest: string | null;
};

/** The hash before the first event of every chain. */
export const GENESIS = '0'.repeat(64);

/**
 * SHA-256 in hex of the previous hash and the facts. A changed, dropped or reordered event breaks every later
 * link.
 */
export function link(previousHash: string, facts: AuditFacts): string {
  const ordered = [facts.sequence.toString(), facts.at, facts.userId, facts.role, facts.action, facts.personId,
    facts.subjectKind, facts.subjectId, facts.reason, facts.beforeDigest, facts.afterDigest]; // biome-ignore format: the hashed order
  return sha256(previousHash + JSON.stringify(ordered));
}

/** SHA-256 of a value as JSON with sorted keys, so that equal values give equal digests. */
export function digest(value: unknown): string {
  return sha256(JSON.stringify(value, sorted));
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
