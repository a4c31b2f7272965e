import 'server-only';
import type { AnchoredHead, SignedAnchor } from '@/lib/audit/rules/anchor';
import { type VerificationScope, verificationTransaction } from '@/lib/platform/db/verification';

/** The event that was the end of a chain when it was anchored is gone, or has another hash now. */
export type NotAsAnchored = { kind: 'not-as-anchored'; shard: number; sequence: bigint; anchoredAt: string };

/** The ends of a commissioner's chains, for an anchor. */
export async function anchoredHeads({ tx, commissionerCode }: VerificationScope): Promise<AnchoredHead[]> {
  const heads = await tx.auditHead.findMany({ where: { commissionerCode }, orderBy: { shard: 'asc' } });
  return heads.map(({ shard, sequence, hash }) => ({ shard, sequence: `${sequence}`, hash }));
}

/**
 * Whether a chain has an event since an anchor. That the anchor was kept is one too, and none to anchor again
 * for.
 */
export async function hasEventsSince(
  { tx, commissionerCode }: VerificationScope,
  anchor: SignedAnchor,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ since: boolean }[]>`
    SELECT EXISTS (SELECT FROM audit_head h
      LEFT JOIN unnest(${anchor.heads.map(({ shard }) => shard)}::smallint[], ${anchor.heads.map(({ sequence }) => sequence)}::bigint[]) AS k (shard, sequence)
        ON k.shard = h.shard
      WHERE h.commissioner_code = ${commissionerCode} AND EXISTS (SELECT FROM audit_event e WHERE e.commissioner_code = h.commissioner_code
        AND e.shard = h.shard AND e.sequence > coalesce(k.sequence, 0) AND e.action NOT IN ('anchor:keep', 'anchor:begin'))) AS since`;
  return row?.since ?? false;
}

/** Compares every end that was ever anchored with the event that is there now. Each end is asked for once. */
export function compareHeads(
  commissionerCode: string,
  anchors: readonly SignedAnchor[],
): Promise<NotAsAnchored[]> {
  const ends = [...firstAnchored(anchors).values()];
  const column = <T>(read: (end: (typeof ends)[number]) => T) => ends.map(read);
  return verificationTransaction(
    commissionerCode,
    ({ tx }) => tx.$queryRaw<NotAsAnchored[]>`
      SELECT 'not-as-anchored' AS kind, k.shard, k.sequence, k.at AS "anchoredAt"
      FROM unnest(${column((end) => end.shard)}::smallint[], ${column((end) => end.sequence)}::bigint[], ${column((end) => end.hash)}::text[],
        ${column((end) => end.at)}::text[]) AS k (shard, sequence, hash, at)
      LEFT JOIN audit_event e ON e.commissioner_code = ${commissionerCode} AND e.shard = k.shard AND e.sequence = k.sequence
      WHERE e.hash IS DISTINCT FROM k.hash ORDER BY k.shard, k.sequence LIMIT 100`,
  );
}

function firstAnchored(anchors: readonly SignedAnchor[]) {
  const ends = new Map<string, AnchoredHead & { at: string }>();
  for (const { heads, at } of anchors)
    for (const head of heads) {
      const key = `${head.shard} ${head.sequence} ${head.hash}`;
      if (!ends.has(key)) ends.set(key, { ...head, at });
    }
  return ends;
}
