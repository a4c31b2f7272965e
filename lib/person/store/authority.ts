import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { AuthorityBasis, AuthorityKind } from '@/lib/person/rules/basis-terms';
import type { MoneyBasis } from '@/lib/person/rules/money-basis';
import { toColumn, toNullable } from '@/lib/platform/db/day';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

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
  moneyBasis: MoneyBasis | null;
  namedOn: PlainDate | null;
  /** The representative who names a nominee. */
  namedById: string | null;
  needsDbsCheck: boolean | null;
};

/** Inserts an authority without a sign-in. False if the id exists already: the form was sent twice. */
export async function insertAuthority(
  { tx, commissionerCode, actor }: Scope,
  authorityId: string,
  { moneyBasis, ...authority }: NewAuthority,
  recordedAt: Date,
): Promise<boolean> {
  const days = {
    startsOn: toColumn(authority.startsOn),
    endsOn: toNullable(authority.endsOn),
    namedOn: toNullable(authority.namedOn),
  };
  const by = { recordedById: actor.userId, recordedAt };
  const money = moneyBasis && moneyColumns(moneyBasis);
  const { count } = await tx.authority.createMany({
    data: [{ ...authority, ...money, ...days, ...by, commissionerCode, id: authorityId }],
    skipDuplicates: true,
  });
  return count === 1;
}

function moneyColumns({ kind, source, paragraph, on }: MoneyBasis) {
  return {
    moneyBasis: kind,
    moneyBasisSource: source,
    moneyBasisParagraph: paragraph,
    moneyBasisOn: toColumn(on),
  };
}

/** An authority to act for another person, not a person's own sign-in. Null if this scope reaches none. */
export function findAuthority({ tx, commissionerCode }: Scope, authorityId: string) {
  return tx.authority.findFirst({ where: { commissionerCode, id: authorityId, kind: { not: 'SELF' } } });
}

/** The same with a person's own sign-in, to end it. */
export function findEndable({ tx, commissionerCode }: Scope, authorityId: string) {
  return tx.authority.findFirst({ where: { commissionerCode, id: authorityId } });
}

/**
 * Ends an authority early. False if it had ended, even just now: the first reason stays. One that a death
 * ended is ended for good, so that taking the death back does not give it back.
 */
export async function endAuthorityRow(
  { tx, commissionerCode }: Pick<ActingScope, 'tx' | 'commissionerCode'>,
  authorityId: string,
  endedAt: Date,
  endedReason: string,
): Promise<boolean> {
  const { count } = await tx.authority.updateMany({
    where: {
      commissionerCode,
      id: authorityId,
      OR: [{ endedAt: null }, { endedByDeathId: { not: null } }],
    },
    data: { endedAt, endedReason, endedByDeathId: null },
  });
  return count === 1;
}

/** Adds what lets an authority cover the money, where it was not asked. False: it was, or it has ended. */
export async function saveMoneyBasis(
  { tx, commissionerCode }: Scope,
  authorityId: string,
  basis: MoneyBasis,
): Promise<boolean> {
  const { count } = await tx.authority.updateMany({
    where: { commissionerCode, id: authorityId, moneyBasis: 'NOT_ASKED', endedAt: null },
    data: moneyColumns(basis),
  });
  return count === 1;
}

/** An authority that has not ended early, as far as capacity ends it. */
export type ActingAuthority = { id: string; basis: AuthorityBasis; startsOn: PlainDate };

/** The authorities over a part that were not ended early, to act on or still to come, locked. */
export function listActing(
  { tx, commissionerCode }: ActingScope,
  personId: string,
  part: 'money' | 'plan',
): Promise<ActingAuthority[]> {
  return tx.$queryRaw<ActingAuthority[]>`
    SELECT id, basis::text AS basis, starts_on::text AS "startsOn" FROM authority
    WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid AND ended_at IS NULL AND kind <> 'SELF'
      AND CASE ${part} WHEN 'money' THEN covers_money ELSE covers_plan END ORDER BY id FOR UPDATE`;
}
