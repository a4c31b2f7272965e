import 'server-only';
import { now } from '@/lib/core/clock';
import type { Exclusion, ExclusionGround } from '@/lib/money/rules/exclusion';
import { toColumn, toNullable } from '@/lib/platform/db/day';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

/** A row of the history of exclusions. */
export type ExclusionRow = Exclusion & {
  id: string;
  /** Of who is excluded. */
  name: string;
  ground: ExclusionGround;
  isTakenBack: boolean;
  /** What was seen, or why it was changed. */
  evidence: string;
  supersedesId: string | null;
  isSuperseded: boolean;
  recordedByName: string;
  recordedAt: Date;
};

/** The history of a person's exclusions, in order, of the person and of who acts for them. */
export function listExclusionHistory(
  { tx, commissionerCode }: ActingScope,
  personId: string,
): Promise<ExclusionRow[]> {
  return tx.$queryRaw<ExclusionRow[]>`
    SELECT e.id, e.authority_id AS "authorityId", e.name, e.ground::text AS ground, e.starts_on::text AS "startsOn", e.ends_on::text AS "endsOn",
      e.is_taken_back AS "isTakenBack", e.evidence, e.supersedes_id AS "supersedesId", e.recorded_by_name AS "recordedByName",
      e.recorded_at AS "recordedAt", EXISTS (SELECT FROM payment_exclusion s WHERE s.commissioner_code = e.commissioner_code
        AND s.supersedes_id = e.id) AS "isSuperseded"
    FROM payment_exclusion e WHERE e.commissioner_code = ${commissionerCode} AND e.person_id = ${personId}::uuid ORDER BY e.recorded_at, e.id`;
}

/** The exclusions that count: each in its last version, without those taken back. */
export async function listExclusions(scope: ActingScope, personId: string): Promise<ExclusionRow[]> {
  const history = await listExclusionHistory(scope, personId);
  return history.filter(({ isSuperseded, isTakenBack }) => !isSuperseded && !isTakenBack);
}

export type NewExclusion = Omit<ExclusionRow, 'isSuperseded' | 'recordedByName' | 'recordedAt'> & {
  personId: string;
};

/** Adds a row to the history. The person is locked. */
export async function insertExclusion(
  { tx, commissionerCode, actor }: Scope,
  { startsOn, endsOn, ...row }: NewExclusion,
): Promise<void> {
  await tx.paymentExclusion.create({
    data: {
      ...row,
      commissionerCode,
      startsOn: toColumn(startsOn),
      endsOn: toNullable(endsOn),
      recordedById: actor.userId,
      recordedByName: actor.displayName,
      recordedAt: now(),
    },
  });
}
