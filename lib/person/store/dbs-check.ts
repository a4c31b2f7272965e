import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { DbsRecord } from '@/lib/person/rules/dbs-record';
import { toColumn } from '@/lib/platform/db/day';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

/** Adds a check of who has an authority. The latest counts. */
export async function insertDbsCheck(
  { tx, commissionerCode, actor }: Scope,
  about: { authorityId: string; personId: string },
  { certificateOn, ...record }: DbsRecord,
): Promise<void> {
  await tx.dbsCheck.create({
    data: {
      ...about,
      ...record,
      commissionerCode,
      id: newId(),
      certificateOn: toColumn(certificateOn),
      recordedById: actor.userId,
      recordedByName: actor.displayName,
      recordedAt: now(),
    },
  });
}

/** Gives an authority that goes on from another the latest check of that one, if it has one. */
export async function copyDbsCheck(
  { tx, commissionerCode }: ActingScope,
  fromId: string,
  toId: string,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO dbs_check (commissioner_code, id, authority_id, person_id, is_suitable, certificate_on, certificate_number, note,
      recorded_by_id, recorded_by_name, recorded_at)
    SELECT commissioner_code, ${newId()}::uuid, ${toId}::uuid, person_id, is_suitable, certificate_on, certificate_number, note,
      recorded_by_id, recorded_by_name, recorded_at
    FROM dbs_check WHERE commissioner_code = ${commissionerCode} AND authority_id = ${fromId}::uuid
    ORDER BY recorded_at DESC, id DESC LIMIT 1`;
}
