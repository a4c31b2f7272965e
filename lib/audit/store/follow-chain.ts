import 'server-only';
import { type VerificationScope, verificationTransaction } from '@/lib/platform/db/verification';
import { hashOf } from './audit-chain';
import { HASH_SQL } from './audit-chain-sql';

/** The end of a chain: the sequence and the hash of its last event. */
export type ChainEnd = { sequence: bigint; hash: string };

export type Chain = { commissionerCode: string; shard: number; start: ChainEnd; head: ChainEnd };

/**
 * The first event of a chain that is not as it was written. `altered`: its facts no longer give its hash.
 * `missing`: no event has this sequence. `relinked`: it does not point at the event before it. `beyond-head`:
 * the head does not count it. `head`: the head is not the end of its chain.
 */
export type BrokenLink = {
  kind: 'altered' | 'missing' | 'relinked' | 'beyond-head' | 'head';
  shard: number;
  sequence: bigint;
};

/** Events of one statement. The database hashes them, so only the verdict travels. */
const BATCH = 20_000n;

/**
 * Recomputes a chain up to its head, in batches that the database hashes. The last event of each is hashed
 * here as well, so that the database is not its own only witness.
 * @param tell is called after each batch with the events it held
 */
export async function followChain(chain: Chain, tell: (events: number) => void): Promise<BrokenLink | null> {
  const { commissionerCode, shard, head } = chain;
  let end = chain.start;
  while (end.sequence < head.sequence) {
    const from = end;
    const batch = await verificationTransaction(commissionerCode, (scope) => checkBatch(scope, chain, from));
    if (batch.fault) return { ...batch.fault, shard };
    tell(batch.events);
    end = batch.end;
  }
  const isHead = end.sequence === head.sequence && end.hash === head.hash;
  return isHead ? null : { kind: 'head', shard, sequence: head.sequence };
}

async function checkBatch(scope: VerificationScope, chain: Chain, from: ChainEnd): Promise<Batch> {
  const batch = await hashBatch(scope, chain, from);
  if (batch.fault || (await isAsHashedHere(scope, chain, batch.end))) return batch;
  return { ...batch, fault: { kind: 'altered', sequence: batch.end.sequence } };
}

async function isAsHashedHere(
  { tx }: VerificationScope,
  { commissionerCode, shard }: Chain,
  { sequence }: ChainEnd,
): Promise<boolean> {
  const where = { commissionerCode_shard_sequence: { commissionerCode, shard, sequence } };
  const event = await tx.auditEvent.findUniqueOrThrow({ where });
  return hashOf({ ...event, at: event.at.getTime() }) === event.hash;
}

type Batch = { events: number; end: ChainEnd; fault: Omit<BrokenLink, 'shard'> | null };
type Row = { events: bigint; sequence: bigint; hash: string; fault: BrokenLink['kind']; faultAt: bigint };

async function hashBatch({ tx }: VerificationScope, chain: Chain, from: ChainEnd): Promise<Batch> {
  const least = from.sequence + BATCH < chain.head.sequence ? from.sequence + BATCH : chain.head.sequence;
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT count(*) AS events, max(sequence) AS sequence, max(hash) FILTER (WHERE is_last) AS hash, min(fault_at) AS "faultAt",
      (array_agg(fault ORDER BY sequence) FILTER (WHERE fault IS NOT NULL))[1] AS fault
    FROM (
      SELECT sequence, hash, is_last, fault, CASE WHEN fault = 'missing' THEN before + 1 WHEN fault IS NOT NULL THEN sequence END AS fault_at FROM (
        SELECT sequence, hash, is_last, before, CASE WHEN sequence <> before + 1 THEN 'missing' WHEN hash <> computed THEN 'altered'
          WHEN previous_hash <> before_hash THEN 'relinked' END AS fault
        FROM (
          SELECT e.sequence, e.hash, e.previous_hash, ${HASH_SQL} AS computed, lead(e.sequence) OVER chain IS NULL AS is_last,
            coalesce(lag(e.sequence) OVER chain, ${from.sequence}::bigint) AS before, coalesce(lag(e.hash) OVER chain, ${from.hash}) AS before_hash
          FROM audit_event e WHERE e.commissioner_code = ${chain.commissionerCode} AND e.shard = ${chain.shard}::smallint
            AND e.sequence > ${from.sequence} AND e.sequence <= ${least} WINDOW chain AS (ORDER BY e.sequence)
        ) AS hashed
      ) AS judged
    ) AS found`;
  if (!row?.events) return { events: 0, end: from, fault: { kind: 'missing', sequence: from.sequence + 1n } };
  const fault = row.fault ? { kind: row.fault, sequence: row.faultAt } : null;
  return { events: Number(row.events), end: { sequence: row.sequence, hash: row.hash }, fault };
}
