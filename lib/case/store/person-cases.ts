import 'server-only';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import { type Pence, pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

export type ListedCase = {
  caseId: string;
  group: PhbGroup;
  origin: CaseOrigin;
  state: CaseState;
  askedOn: PlainDate;
  practitioner: string;
  budget: { agreed: Pence; spent: Pence; startsOn: PlainDate; endsOn: PlainDate } | null;
};

type CaseRow = Omit<ListedCase, 'budget'> & {
  agreed: bigint | null;
  spent: bigint | null;
  startsOn: PlainDate | null;
  endsOn: PlainDate | null;
};

/** A person's cases, the latest first, each with its practitioner and its budget, in one statement. */
export async function listCases({ tx, commissionerCode }: Scope, personId: string): Promise<ListedCase[]> {
  const rows = await tx.$queryRaw<CaseRow[]>`
    SELECT r.id AS "caseId", r."group"::text AS "group", r.origin::text AS origin, r.state::text AS state, r.asked_on::text AS "askedOn", u.display_name AS practitioner,
      b.agreed_pence AS agreed, b.starts_on::text AS "startsOn", b.ends_on::text AS "endsOn",
      (SELECT sum(a.balance_pence)::bigint FROM ledger_account a
        WHERE a.commissioner_code = b.commissioner_code AND a.budget_id = b.id AND a.kind = 'SPENT') AS spent
    FROM phb_case r JOIN user_account u ON u.id = r.practitioner_id
    LEFT JOIN budget b ON b.commissioner_code = r.commissioner_code AND b.case_id = r.id
    WHERE r.commissioner_code = ${commissionerCode} AND r.person_id = ${personId}::uuid
    ORDER BY r.asked_on DESC, r.id DESC`;
  return rows.map(({ agreed, spent, startsOn, endsOn, ...row }) => ({
    ...row,
    budget:
      agreed === null || startsOn === null || endsOn === null
        ? null
        : { agreed: pence(Number(agreed)), spent: pence(Number(spent ?? 0n)), startsOn, endsOn },
  }));
}
