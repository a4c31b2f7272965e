import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { DbsRecord } from '@/lib/person/rules/dbs-record';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

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
