import 'server-only';
import type { PhbGroup } from '@/lib/case/rules/groups';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { BudgetState } from '@/lib/money/rules/budget-state';
import type { Exclusion } from '@/lib/money/rules/exclusion';
import type { ConsentRecord } from '@/lib/money/rules/payment-consent';
import type { PaymentNotice } from '@/lib/money/rules/payment-hold';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import { sharePerson } from '@/lib/person/store/share-person';
import { penceFrom } from '@/lib/platform/db/pence';
import type { ActingScope } from '@/lib/platform/db/scope';
import { refuseInterest } from '@/lib/platform/db/transaction';
import type { NamedPayee } from './payee';
import { hasAgreement } from './payment-agreement';
import { noticesOfBudget } from './payment-notice';

export type BudgetAllocation = {
  id: string;
  way: WayOfManaging;
  amount: Pence;
  /** Who is paid; null for notional. */
  payee: NamedPayee | null;
};

/** One budget as commands need it. Its `personId` and `commissionerCode` make it a policy subject. */
export type Budget = {
  commissionerCode: string;
  id: string;
  personId: string;
  caseId: string;
  planId: string;
  group: PhbGroup;
  state: BudgetState;
  period: { startsOn: PlainDate; endsOn: PlainDate };
  endedOn: PlainDate | null;
  /**
   * The state before it ended early, and so the one that taking its end back gives it again; null: it did
   * not.
   */
  endedFrom: BudgetState | null;
  /** The history of consent to a direct payment, in order. */
  consents: ConsentRecord[];
  /** The exclusions from direct payments that count, of the person and of who acts for them. */
  exclusions: Exclusion[];
  /** The suspensions, stops and reductions that count, in the order of recording. */
  notices: PaymentNotice[];
  agreed: Pence;
  allocations: BudgetAllocation[];
};

type Row = Omit<Budget, 'period' | 'agreed' | 'allocations'> & {
  startsOn: PlainDate;
  endsOn: PlainDate;
  agreedPence: bigint;
  allocationId: string;
  way: WayOfManaging;
  amountPence: bigint;
  payee: NamedPayee | null;
};

/** The name of who is paid the money of an allocation; null for notional. */
export function payeeNameOf({ allocations }: Budget, allocationId: string): string | null {
  return allocations.find(({ id }) => id === allocationId)?.payee?.name ?? null;
}

/** Finds a budget with its allocations in order, of which it has one at least. Null if out of reach. */
export async function findBudget(
  { tx, commissionerCode }: ActingScope,
  budgetId: string,
): Promise<Budget | null> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT b.commissioner_code AS "commissionerCode", b.id, b.person_id AS "personId", b.case_id AS "caseId", b.plan_id AS "planId", b."group"::text AS "group",
      b.state::text AS state, b.starts_on::text AS "startsOn", b.ends_on::text AS "endsOn", b.ended_on::text AS "endedOn",
      b.ended_from::text AS "endedFrom", b.agreed_pence AS "agreedPence",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', k.id, 'kind', k.kind, 'onDay', k.on_day, 'authorityId', k.authority_id,
        'name', k.name, 'takesBackId', k.takes_back_id) ORDER BY k.recorded_at, k.id) FROM payment_consent k
        WHERE k.commissioner_code = b.commissioner_code AND k.case_id = b.case_id), '[]') AS consents,
      coalesce((SELECT jsonb_agg(jsonb_build_object('authorityId', e.authority_id, 'startsOn', e.starts_on, 'endsOn', e.ends_on)) FROM payment_exclusion e
        WHERE e.commissioner_code = b.commissioner_code AND e.person_id = b.person_id AND NOT e.is_taken_back AND NOT EXISTS (SELECT FROM payment_exclusion s
        WHERE s.commissioner_code = e.commissioner_code AND s.supersedes_id = e.id)), '[]') AS exclusions,
      ${noticesOfBudget} AS notices,
      a.id AS "allocationId", a.way::text AS way, a.amount_pence AS "amountPence",
      CASE WHEN y.id IS NOT NULL THEN jsonb_build_object('id', y.id, 'kind', y.kind, 'authorityId', y.authority_id,
        'organisationId', y.organisation_id, 'name', y.name, 'hasAgreement', ${hasAgreement}) END AS payee
    FROM budget b JOIN allocation a ON a.commissioner_code = b.commissioner_code AND a.budget_id = b.id
    LEFT JOIN payee y ON y.commissioner_code = a.commissioner_code AND y.allocation_id = a.id AND y.replaced_at IS NULL
    WHERE b.commissioner_code = ${commissionerCode} AND b.id = ${budgetId}::uuid ORDER BY a.position`;
  const [first] = rows;
  if (!first) return null;
  const { commissionerCode: code, id, personId, caseId, planId, group, state, startsOn, endsOn } = first;
  return {
    commissionerCode: code,
    id,
    personId,
    caseId,
    planId,
    group,
    state,
    period: { startsOn, endsOn },
    endedOn: first.endedOn,
    endedFrom: first.endedFrom,
    consents: first.consents,
    exclusions: first.exclusions,
    notices: first.notices,
    agreed: penceFrom(first.agreedPence),
    allocations: rows.map(({ allocationId, way, amountPence, payee }) => ({
      id: allocationId,
      way,
      amount: penceFrom(amountPence),
      payee,
    })),
  };
}

/**
 * The same, with the budget's row locked, so that its payments are decided one after the other. The person's
 * row is shared first: a death that is being recorded is waited for, and none is recorded meanwhile.
 */
export async function lockBudget(scope: ActingScope, budgetId: string): Promise<Budget | null> {
  const { tx, commissionerCode } = scope;
  const personId = (await findBudget(scope, budgetId))?.personId;
  refuseInterest(scope, personId);
  await sharePerson(scope, personId);
  await tx.$queryRaw`SELECT 1 FROM budget WHERE commissioner_code = ${commissionerCode} AND id = ${budgetId}::uuid FOR UPDATE`;
  return findBudget(scope, budgetId);
}
