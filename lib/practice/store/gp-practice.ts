import 'server-only';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';
import type { Practice } from '@/lib/practice/rules/practice';

/** Every practice as the newest file has it. */
export function listPractices({ tx, commissionerCode }: Scope): Promise<Practice[]> {
  return tx.$queryRaw<Practice[]>`
    SELECT code, name, address, postcode, status::text AS status, opened_on::text AS "openedOn", closed_on::text AS "closedOn",
      responsible_code AS "responsibleCode"
    FROM gp_practice WHERE commissioner_code = ${commissionerCode} AND replaced_by_file_id IS NULL`;
}

/** Writes practices of a file. A practice that was known by another row has that row replaced. */
export async function writePractices(
  { tx, commissionerCode }: Scope,
  fileId: string,
  practices: readonly Practice[],
): Promise<void> {
  const codes = practices.map(({ code }) => code);
  await tx.$executeRaw`
    UPDATE gp_practice SET replaced_by_file_id = ${fileId}::uuid
    WHERE commissioner_code = ${commissionerCode} AND replaced_by_file_id IS NULL AND code = ANY (${codes})`;
  const rows = JSON.stringify(practices.map((practice) => ({ ...practice, id: newId() })));
  await tx.$executeRaw`
    INSERT INTO gp_practice (commissioner_code, id, code, name, address, postcode, status, opened_on, closed_on, responsible_code, file_id)
    SELECT ${commissionerCode}, id, code, name, address, postcode, status, "openedOn", "closedOn", "responsibleCode", ${fileId}::uuid
    FROM jsonb_to_recordset(${rows}::jsonb) AS p (id uuid, code text, name text, address text, postcode text, status "PracticeStatus",
      "openedOn" date, "closedOn" date, "responsibleCode" text)`;
}

/** The codes of the commissioners that are legal bodies on a day. */
export async function listKnownCommissioners({ tx }: Scope, on: PlainDate): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ code: string }[]>`SELECT code FROM commissioner
    WHERE (legal_from IS NULL OR legal_from <= ${on}::date) AND (legal_to IS NULL OR legal_to >= ${on}::date)`;
  return new Set(rows.map(({ code }) => code));
}
