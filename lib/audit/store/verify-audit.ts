import 'server-only';
import {
  listCommissionerCodes,
  type VerificationScope,
  verificationTransaction,
} from '@/lib/platform/db/verification';
import { type AuditFacts, GENESIS, link } from './audit-chain';

/** The end of a chain: the sequence and the hash of its last event. */
export type ChainEnd = { sequence: bigint; hash: string };

/**
 * The first event that is not as it was written. `altered`: its facts no longer give its hash. `missing`: no
 * event has this sequence. `relinked`: it does not point at the event before it. `beyond-head`: the head does
 * not count it.
 */
export type BrokenLink = { kind: 'altered' | 'missing' | 'relinked' | 'beyond-head'; sequence: bigint };

export type Verdict = { commissionerCode: string; events: bigint; head: string; broken: BrokenLink | null };

export type StoredEvent = AuditFacts & { previousHash: string; hash: string };

const BATCH = 5_000;
const START: ChainEnd = { sequence: 0n, hash: GENESIS };

/** Follows events from the end of a chain. Returns the new end, or the first broken link. */
export function follow(from: ChainEnd, events: readonly StoredEvent[]): ChainEnd | BrokenLink {
  let end = from;
  for (const event of events) {
    const kind = faultOf(event, end);
    if (kind) return { kind, sequence: kind === 'missing' ? end.sequence + 1n : event.sequence };
    end = { sequence: event.sequence, hash: event.hash };
  }
  return end;
}

function faultOf(event: StoredEvent, before: ChainEnd): BrokenLink['kind'] | null {
  if (event.sequence !== before.sequence + 1n) return 'missing';
  if (link(event.previousHash, event) !== event.hash) return 'altered';
  return event.previousHash === before.hash ? null : 'relinked';
}

/**
 * Recomputes every commissioner's chain in batches and compares its end with the stored head. Events written
 * meanwhile are left for the next run. Returns one verdict for each commissioner with a chain.
 */
export async function verifyAudit(): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const code of await listCommissionerCodes()) verdicts.push(await verifyChain(code));
  return verdicts.filter(({ events, broken }) => events > 0n || broken !== null);
}

async function verifyChain(commissionerCode: string): Promise<Verdict> {
  const head = await verificationTransaction(commissionerCode, headOf);
  const end = await followAll(commissionerCode, head.sequence);
  const broken = 'kind' in end ? end : await compareWithHead(commissionerCode, end, head);
  return { commissionerCode, events: head.sequence, head: head.hash, broken };
}

async function followAll(commissionerCode: string, until: bigint): Promise<ChainEnd | BrokenLink> {
  let end = START;
  while (end.sequence < until) {
    const events = await verificationTransaction(commissionerCode, (scope) =>
      eventsAfter(scope, end.sequence, until),
    );
    if (events.length === 0) return { kind: 'missing', sequence: end.sequence + 1n };
    const next = follow(end, events);
    if ('kind' in next) return next;
    end = next;
  }
  return end;
}

async function compareWithHead(code: string, end: ChainEnd, head: ChainEnd): Promise<BrokenLink | null> {
  if (end.hash !== head.hash) return { kind: 'altered', sequence: end.sequence };
  // One statement reads events and head in one snapshot: one statement also writes them.
  const beyond = await verificationTransaction(
    code,
    ({ tx, commissionerCode }) => tx.$queryRaw<{ sequence: bigint }[]>`
    SELECT min(e.sequence) AS sequence FROM audit_event e LEFT JOIN audit_head h ON h.commissioner_code = e.commissioner_code
    WHERE e.commissioner_code = ${commissionerCode} AND e.sequence > coalesce(h.sequence, 0)`,
  );
  const sequence = beyond[0]?.sequence ?? null;
  return sequence === null ? null : { kind: 'beyond-head', sequence };
}

async function headOf({ tx, commissionerCode }: VerificationScope): Promise<ChainEnd> {
  const head = await tx.auditHead.findUnique({ where: { commissionerCode } });
  return head ?? START;
}

async function eventsAfter(
  { tx, commissionerCode }: VerificationScope,
  after: bigint,
  until: bigint,
): Promise<StoredEvent[]> {
  const events = await tx.auditEvent.findMany({
    where: { commissionerCode, sequence: { gt: after, lte: until } },
    orderBy: { sequence: 'asc' },
    take: BATCH,
  });
  return events.map((event) => ({ ...event, at: event.at.getTime() }));
}
