import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import type { CapacityFinding, CapacityMatter } from '@/lib/person/rules/capacity';
import type { RecordedCapacity } from '@/lib/person/rules/capacity-text';
import { toColumn } from '@/lib/platform/db/day';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

/** Every finding about a person's capacity, in the order they were recorded. */
export function listCapacity(
  { tx, commissionerCode }: ActingScope,
  personId: string,
): Promise<RecordedCapacity[]> {
  return tx.$queryRaw<RecordedCapacity[]>`
    SELECT c.id, c.matter::text AS matter, c.finding::text AS finding, c.assessed_on::text AS "assessedOn", c.assessor_name AS "assessorName",
      c.assessor_role AS "assessorRole", c.reasons, c.consulted, c.is_from_before AS "isFromBefore", u.display_name AS "recordedByName"
    FROM capacity_record c JOIN user_account u ON u.id = c.recorded_by_id
    WHERE c.commissioner_code = ${commissionerCode} AND c.person_id = ${personId}::uuid ORDER BY c.recorded_at, c.id`;
}

export type NewCapacity = {
  /** Of the first decision, made with the form. */
  firstId: string;
  matters: readonly CapacityMatter[];
  personId: string;
  finding: CapacityFinding;
  assessedOn: PlainDate;
  assessorName: string;
  assessorRole: string;
  reasons: string;
  consulted: string | null;
};

/** Adds a finding about each decision. Each supersedes the last about the same. The person is locked. */
export async function addCapacity(
  { tx, commissionerCode, actor }: Scope,
  recorded: readonly RecordedCapacity[],
  { matters, assessedOn, firstId, ...found }: NewCapacity,
): Promise<void> {
  const by = { recordedById: actor.userId, recordedAt: now() };
  const shared = { ...found, ...by, commissionerCode, isFromBefore: false };
  await tx.capacityRecord.createMany({
    data: matters.map((matter, place) => ({
      ...shared,
      id: place === 0 ? firstId : newId(),
      matter,
      assessedOn: toColumn(assessedOn),
      supersedesId: recorded.findLast((one) => one.matter === matter)?.id ?? null,
    })),
  });
}
