import 'server-only';
import {
  listCommissionerCodes,
  type VerificationScope,
  verificationTransaction,
} from '@/lib/platform/db/verification';
import { type Anchors, anchorsOf } from './anchors';
import { GENESIS } from './audit-chain';
import { compareHeads, type NotAsAnchored } from './compare-anchors';
import { type BrokenLink, type Chain, type ChainEnd, followChain } from './follow-chain';
import { type AnchorGone, findAnchorsGone } from './kept-anchors';

/** A person who is not in the trail: at least their registration is missing. */
type WithoutEvent = { kind: 'without-event'; personId: string };

export type AuditFault = BrokenLink | NotAsAnchored | AnchorGone | WithoutEvent;

/** `faults` has the first broken link of each chain. */
export type Verdict = { commissionerCode: string; chains: number; events: number; faults: AuditFault[] };

type Given = {
  /** Is called with the events checked so far. */
  tell: (events: number) => void;
  /** The commissioners to verify; all if none are given. */
  codes: readonly string[];
  anchors: Anchors | null;
};

/** The one chain of before, which the first event of every other chain follows. */
const CLOSED = 0;
const SHARDS = 64;
const START: ChainEnd = { sequence: 0n, hash: GENESIS };

/**
 * Recomputes every chain of every commissioner in batches and compares its end with the stored head, what was
 * anchored with what is there, and people with the trail. Events written meanwhile are left for the next run.
 * Returns one verdict for each commissioner with a chain or a fault.
 */
export async function verifyAudit(given: Partial<Given> = {}): Promise<Verdict[]> {
  let checked = 0;
  const count = (events: number) => {
    checked += events;
    given.tell?.(checked);
  };
  const verdicts: Verdict[] = [];
  for (const code of given.codes ?? (await listCommissionerCodes()))
    verdicts.push(await verifyCommissioner(code, given.anchors ?? null, count));
  return verdicts.filter(({ chains, faults }) => chains > 0 || faults.length > 0);
}

async function verifyCommissioner(
  commissionerCode: string,
  anchors: Anchors | null,
  tell: Given['tell'],
): Promise<Verdict> {
  const chains = await verificationTransaction(commissionerCode, chainsOf);
  const verdict: Verdict = { commissionerCode, chains: chains.length, events: 0, faults: [] };
  for (const chain of chains) {
    const fault = await followChain(chain, (events) => {
      verdict.events += events;
      tell(events);
    });
    if (fault) verdict.faults.push(fault);
  }
  verdict.faults.push(...(await verificationTransaction(commissionerCode, eventsBeyondHeads)));
  verdict.faults.push(...(await compareHeads(commissionerCode, anchorsOf(commissionerCode, anchors))));
  if (anchors) verdict.faults.push(...(await anchorsGone(commissionerCode, anchors)));
  verdict.faults.push(...(await verificationTransaction(commissionerCode, peopleWithoutEvent)));
  return verdict;
}

function anchorsGone(commissionerCode: string, anchors: Anchors): Promise<AnchorGone[]> {
  return verificationTransaction(commissionerCode, (scope) =>
    findAnchorsGone(scope, anchorsOf(commissionerCode, anchors)),
  );
}

async function chainsOf({ tx, commissionerCode }: VerificationScope): Promise<Chain[]> {
  const heads = await tx.auditHead.findMany({ where: { commissionerCode }, orderBy: { shard: 'asc' } });
  const closed = heads.find(({ shard }) => shard === CLOSED) ?? START;
  return heads.map((head) => ({
    commissionerCode,
    shard: head.shard,
    start: head.shard === CLOSED ? START : closed,
    head,
  }));
}

/** One statement reads events and heads in one snapshot: one transaction also writes them. */
function eventsBeyondHeads({ tx, commissionerCode }: VerificationScope): Promise<BrokenLink[]> {
  return tx.$queryRaw<BrokenLink[]>`
    SELECT 'beyond-head' AS kind, s.shard, beyond.sequence FROM generate_series(0, ${SHARDS}::int) AS s (shard)
    LEFT JOIN audit_head h ON h.commissioner_code = ${commissionerCode} AND h.shard = s.shard
    CROSS JOIN LATERAL (SELECT e.sequence FROM audit_event e WHERE e.commissioner_code = ${commissionerCode} AND e.shard = s.shard::smallint
      AND e.sequence > coalesce(h.sequence, 0) ORDER BY e.sequence LIMIT 1) AS beyond ORDER BY s.shard`;
}

/** The index of a person's events answers for each without reading one. */
function peopleWithoutEvent({ tx, commissionerCode }: VerificationScope): Promise<WithoutEvent[]> {
  return tx.$queryRaw<WithoutEvent[]>`
    SELECT 'without-event' AS kind, p.id AS "personId" FROM person p WHERE p.commissioner_code = ${commissionerCode} AND NOT EXISTS (
      SELECT FROM audit_event e WHERE e.commissioner_code = p.commissioner_code AND e.person_id = p.id) ORDER BY p.id LIMIT 100`;
}
