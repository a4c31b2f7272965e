import 'server-only';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import type { OpenPromise } from '@/lib/home/rules/promises';
import type { Scope } from '@/lib/platform/db/scope';

/** The open clocks of a case of some kinds, with the name of who has each. */
export function findPromises(
  { tx, commissionerCode }: Scope,
  caseId: string,
  kinds: readonly ClockKind[],
): Promise<OpenPromise[]> {
  return tx.$queryRaw<OpenPromise[]>`
    SELECT c.kind::text AS kind, c.due_on::text AS "dueOn", u.display_name AS "ownerName"
    FROM clock c LEFT JOIN user_account u ON u.id = c.owner_id
    WHERE c.commissioner_code = ${commissionerCode} AND c.case_id = ${caseId}::uuid AND c.ended_on IS NULL
      AND c.kind::text = ANY (${kinds}) ORDER BY c.due_on, c.id`;
}
