import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { AuthorityBasis, AuthorityKind } from '@/lib/person/rules/authority';
import { toColumn, toNullable } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

export type NewAuthority = {
  personId: string;
  kind: AuthorityKind;
  basis: AuthorityBasis;
  name: string;
  relationship: string | null;
  phone: string | null;
  email: string | null;
  coversMoney: boolean;
  coversPlan: boolean;
  startsOn: PlainDate;
  /** Inclusive; null: open. */
  endsOn: PlainDate | null;
  evidence: string | null;
  needsDbsCheck: boolean | null;
};

/** Writes down who may act for a person. They have no sign-in yet. False when that id is there already: the form was sent twice. */
export async function insertAuthority(
  { tx, commissionerCode, actor }: Scope,
  authorityId: string,
  authority: NewAuthority,
  recordedAt: Date,
): Promise<boolean> {
  const days = { startsOn: toColumn(authority.startsOn), endsOn: toNullable(authority.endsOn) };
  const by = { recordedById: actor.userId, recordedAt };
  const { count } = await tx.authority.createMany({
    data: [{ ...authority, ...days, ...by, commissionerCode, id: authorityId }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Somebody's authority to act for another (not a person's own sign-in). Null when this scope reaches none of that id. */
export function findAuthority({ tx, commissionerCode }: Scope, authorityId: string) {
  return tx.authority.findFirst({ where: { commissionerCode, id: authorityId, kind: { not: 'SELF' } } });
}

/** Ends an authority early. False when it was ended already, be it a moment ago: the first reason stays. */
export async function endAuthorityRow(
  { tx, commissionerCode }: Scope,
  authorityId: string,
  endedAt: Date,
  endedReason: string,
): Promise<boolean> {
  const { count } = await tx.authority.updateMany({
    where: { commissionerCode, id: authorityId, endedAt: null },
    data: { endedAt, endedReason },
  });
  return count === 1;
}
