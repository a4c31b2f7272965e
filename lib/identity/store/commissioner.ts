import 'server-only';
import type { CommissionerKind } from '@/lib/core/commissioner';
import type { ListedBody } from '@/lib/identity/rules/invitation';
import { fromNullable } from '@/lib/platform/db/day';
import type { ActingScope } from '@/lib/platform/db/scope';

/** A commissioner of the shipped list with who took over from it, and from whom in turn. Null: not listed. */
export async function findListedBody({ tx }: ActingScope, code: string): Promise<ListedBody | null> {
  const row = await tx.commissioner.findUnique({ where: { code } });
  if (!row) return null;
  const successors = await tx.$queryRaw<{ text: string }[]>`
    WITH RECURSIVE followed AS (
      SELECT to_code FROM succession WHERE from_code = ${code} AND to_code IS NOT NULL
      UNION SELECT s.to_code FROM succession s JOIN followed f ON s.from_code = f.to_code WHERE s.to_code IS NOT NULL)
    SELECT c.code || ' ' || c.name AS text FROM followed f JOIN commissioner c ON c.code = f.to_code
    WHERE c.legal_to IS NULL ORDER BY c.code`;
  const { name, kind, legalFrom, legalTo } = row;
  return {
    code,
    name,
    kind: kind as CommissionerKind,
    legalFrom: fromNullable(legalFrom),
    legalTo: fromNullable(legalTo),
    successors: successors.map(({ text }) => text),
  };
}

/** Whether the commissioner's audit trail says that it began to use the service. */
export async function hasBegun({ tx, commissionerCode }: ActingScope): Promise<boolean> {
  return (await tx.auditEvent.count({ where: { commissionerCode, action: 'commissioner:add' } })) > 0;
}
