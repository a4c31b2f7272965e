import 'server-only';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Sharing, SharingKind } from '@/lib/person/rules/sharing';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

/** A person's agreements to share that are not withdrawn, the first first. */
export function listSharing({ tx, commissionerCode }: Scope, personId: string): Promise<Sharing[]> {
  return tx.$queryRaw<Sharing[]>`
    SELECT id, kind::text AS kind, shared_with AS "sharedWith", relationship, agreed_on::text AS "agreedOn", false AS "isWithdrawn"
    FROM sharing_agreement WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid AND withdrawn_at IS NULL
    ORDER BY agreed_on, id`;
}

export type NewSharing = {
  id: string;
  personId: string;
  kind: SharingKind;
  sharedWith: string;
  relationship: string;
  agreedOn: PlainDate;
  /** How the person said so. */
  how: string;
};

/** Adds an agreement. Nothing if its id is there: the form was sent twice. @returns whether it was added */
export async function addSharing(
  { tx, commissionerCode, actor }: Scope,
  { agreedOn, ...sharing }: NewSharing,
): Promise<boolean> {
  const by = { recordedById: actor.userId, recordedAt: now() };
  const { count } = await tx.sharingAgreement.createMany({
    data: [{ ...sharing, ...by, commissionerCode, agreedOn: toColumn(agreedOn) }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** An agreement that is not withdrawn. Null if this scope reaches none. */
export async function findSharing(scope: Scope, sharingId: string): Promise<FoundSharing | null> {
  const { tx, commissionerCode } = scope;
  return tx.sharingAgreement.findFirst({
    where: { commissionerCode, id: sharingId, withdrawnAt: null },
    select: { commissionerCode: true, personId: true, sharedWith: true },
  });
}

type FoundSharing = { commissionerCode: string; personId: string; sharedWith: string };

/** Withdraws an agreement. False if it was, even just now. */
export async function withdrawSharingRow(
  { tx, commissionerCode, actor }: Scope,
  sharingId: string,
  withdrawnNote: string | null,
): Promise<boolean> {
  const { count } = await tx.sharingAgreement.updateMany({
    where: { commissionerCode, id: sharingId, withdrawnAt: null },
    data: { withdrawnAt: now(), withdrawnById: actor.userId, withdrawnNote },
  });
  return count === 1;
}
