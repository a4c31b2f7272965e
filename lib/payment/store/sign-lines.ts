import 'server-only';
import { now } from '@/lib/core/clock';
import { type Pence, pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { listActedForBy } from '@/lib/payment/store/due-payments';
import { Prisma } from '@/lib/platform/db/generated/client';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';

/** Of whom a run pays, who proposed it, its largest payment, and all of its lines as one digest. */
export type RunFacts = {
  proposerIds: string[];
  largest: Pence;
  personIdsActedFor: string[];
  linesDigest: string;
};

/** The digest of lines `l`: which they are, how much each is and into which account. */
export const LINES_DIGEST = Prisma.sql`encode(sha256(convert_to(
  coalesce(string_agg(l.number || ' ' || l.amount_pence || ' ' || l.bank_details_id, ',' ORDER BY l.number), ''), 'UTF8')), 'hex')`;

type Row = { proposerIds: string[]; largest: bigint; actedFor: string[]; linesDigest: string };

/** What a user who signs a run is asked by. */
export async function findRunFacts(
  scope: Scope,
  { runId, today }: { runId: string; today: PlainDate },
): Promise<RunFacts> {
  const { tx, commissionerCode, actor } = scope;
  const actsFor = await listActedForBy(scope, { userId: actor.userId, today });
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT coalesce(array_agg(DISTINCT y.proposed_by_id), '{}') AS "proposerIds", coalesce(max(l.amount_pence), 0)::bigint AS largest,
      ${LINES_DIGEST} AS "linesDigest",
      coalesce(array_agg(DISTINCT l.person_id) FILTER (WHERE l.person_id = ANY (${actsFor}::uuid[])), '{}') AS "actedFor"
    FROM payment_run_line l JOIN payment y ON y.commissioner_code = l.commissioner_code AND y.id = l.payment_id
    WHERE l.commissioner_code = ${commissionerCode} AND l.run_id = ${runId}::uuid AND l.state = 'IN_RUN'`;
  return {
    proposerIds: row?.proposerIds ?? [],
    largest: row ? penceFrom(row.largest) : pence(0),
    personIdsActedFor: row?.actedFor ?? [],
    linesDigest: row?.linesDigest ?? '',
  };
}

/** Approves the payments of a run, as the actor. They are locked. @returns each with its person */
export function approveLines(
  { tx, commissionerCode, actor }: Scope,
  runId: string,
): Promise<{ id: string; personId: string }[]> {
  return tx.$queryRaw<{ id: string; personId: string }[]>`
    UPDATE payment y SET state = 'APPROVED', approved_by_id = ${actor.userId}::uuid, approved_at = ${now()} FROM payment_run_line l
    WHERE l.commissioner_code = ${commissionerCode} AND l.run_id = ${runId}::uuid AND l.state = 'IN_RUN'
      AND y.commissioner_code = l.commissioner_code AND y.id = l.payment_id AND y.state = 'PROPOSED'
    RETURNING y.id, y.person_id AS "personId"`;
}
