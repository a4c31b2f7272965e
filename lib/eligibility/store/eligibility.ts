import 'server-only';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Aftercare } from '@/lib/eligibility/rules/aftercare';
import type { CareOutcome } from '@/lib/eligibility/rules/care-outcome';
import type { CouncilConsultation } from '@/lib/eligibility/rules/council';
import { basesOfRequest, type DecidedWhere, type EligibilityChange } from '@/lib/eligibility/rules/entry';
import type { Framework } from '@/lib/eligibility/rules/framework';
import { toColumn, toNullable } from '@/lib/platform/db/day';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

/** What was decided. */
export type DecidedCare = {
  framework: Framework;
  outcome: CareOutcome;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  decidedOn: PlainDate;
  decidedWhere: DecidedWhere;
  decidedBy: string;
  evidence: string;
  reasons: string;
  document: string | null;
  /** The last review of the care before this service knew of it; null: none is known. */
  reviewedOn: PlainDate | null;
  /** Of NHS-funded nursing care: the pence of a week. */
  nursingPence: number | null;
  /** Of a joint package: what the NHS pays for. */
  nhsShare: string | null;
};

/** How a row follows the one that it supersedes. */
export type Superseding = {
  former: Pick<EligibilityRow, 'id' | 'entryId'>;
  change: EligibilityChange;
  reason: string | null;
};

export type NewEligibility = DecidedCare & {
  /** From the form; left out: a new one. */
  id?: string;
  personId: string;
  /** The decision on a case that it comes from. */
  decisionId: string | null;
  superseding: Superseding | null;
  /** How the council was consulted on it; left out where no council is asked. */
  consultation?: CouncilConsultation | null;
  /** Why the NHS does not pay for nursing care. */
  nursingRefused?: string | null;
  /** Of section 117 aftercare: what it rests on. */
  aftercare?: Aftercare | null;
  recordedAt: Date;
};

/** Adds a row with the actor's current name. @returns its id, and that of the first row of its entry */
export async function addEligibility(
  { tx, commissionerCode, actor }: Scope,
  { superseding, id = newId(), nursingPence, consultation = null, aftercare = null, ...row }: NewEligibility,
): Promise<{ id: string; entryId: string }> {
  const entryId = superseding?.former.entryId ?? id;
  await tx.eligibility.create({
    data: {
      ...row,
      id,
      entryId,
      commissionerCode,
      startsOn: toColumn(row.startsOn),
      endsOn: toNullable(row.endsOn),
      decidedOn: toColumn(row.decidedOn),
      reviewedOn: toNullable(row.reviewedOn),
      nursingPence: nursingPence === null ? null : BigInt(nursingPence),
      ...councilColumns(consultation),
      ...aftercareColumns(aftercare),
      ...(superseding && {
        supersedesId: superseding.former.id,
        change: superseding.change,
        changeReason: superseding.reason,
      }),
      recordedById: actor.userId,
      recordedByName: actor.displayName,
    },
  });
  return { id, entryId };
}

function aftercareColumns(aftercare: Aftercare | null) {
  if (aftercare === null) return {};
  const { section, from, council, board, nhsShare } = aftercare;
  return {
    aftercareSection: section,
    aftercareFrom: toColumn(from),
    aftercareCouncil: council,
    aftercareBoard: board,
    aftercareNhsShare: nhsShare,
  };
}

function councilColumns(consultation: CouncilConsultation | null) {
  if (consultation === null) return {};
  if ('notConsulted' in consultation) return { councilNotConsulted: consultation.notConsulted };
  const { council, consultee, consultedOn, said } = consultation;
  return {
    council,
    councilConsultee: consultee,
    councilConsultedOn: toColumn(consultedOn),
    councilSaid: said,
  };
}

/** One row of a person's record. */
export type EligibilityRow = DecidedCare & {
  consultation: CouncilConsultation | null;
  nursingRefused: string | null;
  aftercare: Aftercare | null;
  id: string;
  entryId: string;
  personId: string;
  supersedesId: string | null;
  change: EligibilityChange | null;
  changeReason: string | null;
  decisionId: string | null;
  recordedByName: string;
  recordedAt: Date;
};

/** How the council was consulted on the row with the alias e, as JSON; null where no council was asked. */
export const CONSULTATION = Prisma.sql`CASE WHEN e.council IS NOT NULL THEN jsonb_build_object('council', e.council, 'consultee', e.council_consultee,
      'consultedOn', e.council_consulted_on, 'said', e.council_said)
    WHEN e.council_not_consulted IS NOT NULL THEN jsonb_build_object('notConsulted', e.council_not_consulted) END`;

const COLUMNS = Prisma.sql`e.id, e.entry_id AS "entryId", e.person_id AS "personId", e.framework::text AS framework, e.outcome::text AS outcome,
  e.starts_on::text AS "startsOn", e.ends_on::text AS "endsOn", e.decided_on::text AS "decidedOn", e.decided_where::text AS "decidedWhere",
  e.decided_by AS "decidedBy", e.reviewed_on::text AS "reviewedOn", e.evidence, e.reasons, e.document, e.nursing_pence::float8 AS "nursingPence", e.nhs_share AS "nhsShare",
  CASE WHEN e.aftercare_section IS NOT NULL THEN jsonb_build_object('section', e.aftercare_section, 'from', e.aftercare_from,
    'council', e.aftercare_council, 'board', e.aftercare_board, 'nhsShare', e.aftercare_nhs_share) END AS aftercare,
  ${CONSULTATION} AS consultation, e.nursing_refused AS "nursingRefused",
  e.supersedes_id AS "supersedesId", e.change::text AS change, e.change_reason AS "changeReason", e.decision_id AS "decisionId",
  e.recorded_by_name AS "recordedByName", e.recorded_at AS "recordedAt"`;

/** The whole record of a person, the earliest row first. */
export function listEligibility(
  { tx, commissionerCode }: ActingScope,
  personId: string,
): Promise<EligibilityRow[]> {
  return tx.$queryRaw<EligibilityRow[]>`
    SELECT ${COLUMNS} FROM eligibility e WHERE e.commissioner_code = ${commissionerCode} AND e.person_id = ${personId}::uuid
    ORDER BY e.recorded_at, e.id`;
}

/** What a request for a budget may rest on today. */
export async function listBases(scope: Scope, personId: string, today: PlainDate): Promise<EligibilityRow[]> {
  return basesOfRequest(await listEligibility(scope, personId), today);
}

/** The row of an entry that counts. Null if this scope reaches no such entry. */
export async function findInForce(
  { tx, commissionerCode }: Scope,
  entryId: string,
): Promise<EligibilityRow | null> {
  const [row] = await tx.$queryRaw<EligibilityRow[]>`
    SELECT ${COLUMNS} FROM eligibility e WHERE e.commissioner_code = ${commissionerCode} AND e.entry_id = ${entryId}::uuid
      AND NOT EXISTS (SELECT FROM eligibility n WHERE n.commissioner_code = e.commissioner_code AND n.supersedes_id = e.id)`;
  return row ?? null;
}
