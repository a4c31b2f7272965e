import 'server-only';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { toColumn } from '@/lib/platform/db/day';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

/** A pair of published tables as it was loaded. */
export type LoadedTable = {
  id: string;
  validFrom: PlainDate;
  rowCount: number;
  sha256: string;
  loadedBy: string;
  loadedAt: Date;
};

/** Shown at most: the tables come out a few times a year. */
const MOST = 24;

/** The pairs of tables of a commissioner, the latest first. */
export function listModulusTables({ tx, commissionerCode }: Scope): Promise<LoadedTable[]> {
  return tx.$queryRaw<LoadedTable[]>`
    SELECT m.id, m.valid_from::text AS "validFrom", m.row_count AS "rowCount", m.sha256, u.display_name AS "loadedBy", m.loaded_at AS "loadedAt"
    FROM modulus_table m JOIN user_account u ON u.id = m.loaded_by_id
    WHERE m.commissioner_code = ${commissionerCode} ORDER BY m.valid_from DESC, m.loaded_at DESC LIMIT ${MOST}`;
}

export type ModulusTexts = { weights: string; substitutions: string };

/** The tables that hold on a day; null: none is loaded. */
export async function findModulusTexts(
  { tx, commissionerCode }: ActingScope,
  on: PlainDate,
): Promise<ModulusTexts | null> {
  return tx.modulusTable.findFirst({
    where: { commissionerCode, validFrom: { lte: toColumn(on) } },
    orderBy: [{ validFrom: 'desc' }, { loadedAt: 'desc' }],
    select: { weights: true, substitutions: true },
  });
}

export type NewModulusTable = ModulusTexts & {
  id: string;
  validFrom: PlainDate;
  rowCount: number;
  sha256: string;
};

/** Keeps a pair of tables. @returns false if the id is there already: the form was sent twice */
export async function insertModulusTable(
  { tx, commissionerCode, actor }: Scope,
  { validFrom, ...table }: NewModulusTable,
): Promise<boolean> {
  const by = { loadedById: actor.userId, loadedAt: now() };
  const { count } = await tx.modulusTable.createMany({
    data: [{ ...table, ...by, commissionerCode, validFrom: toColumn(validFrom) }],
    skipDuplicates: true,
  });
  return count === 1;
}
