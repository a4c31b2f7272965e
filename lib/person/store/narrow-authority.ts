import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ActingScope } from '@/lib/platform/db/scope';
import { copyDbsCheck } from './dbs-check';

type Narrowing = {
  authorityId: string;
  /** What it no longer covers. */
  part: 'money' | 'plan';
  reason: string;
  /** The first day without it. */
  from: PlainDate;
};

/**
 * Ends an authority and goes on with the part that is left of it, as a new one with the same sign-in: so both
 * stay on record with their days. Who is paid by it, its check and whom it named go on with it. Null if it
 * had ended. Nothing goes on where nothing is left.
 * @returns the id of what goes on; null: nothing does
 */
export async function narrowAuthority(
  scope: ActingScope,
  { authorityId, part, reason, from }: Narrowing,
): Promise<{ goesOnAs: string | null } | null> {
  const { tx, commissionerCode } = scope;
  const at = now();
  const ended = await tx.$executeRaw`
    UPDATE authority SET ended_at = ${at}, ended_reason = ${reason}
    WHERE commissioner_code = ${commissionerCode} AND id = ${authorityId}::uuid AND ended_at IS NULL`;
  if (ended === 0) return null;
  const id = newId();
  const added = await tx.$executeRaw`
    INSERT INTO authority (commissioner_code, id, person_id, user_id, kind, basis, name, relationship, phone, email, covers_money, covers_plan,
      starts_on, ends_on, evidence, money_basis, money_basis_source, money_basis_paragraph, money_basis_on, named_on, named_by_id,
      needs_dbs_check, goes_on_from_id, recorded_by_id, recorded_at)
    SELECT commissioner_code, ${id}::uuid, person_id, user_id, kind, basis, name, relationship, phone, email,
      covers_money AND ${part} <> 'money', covers_plan AND ${part} <> 'plan', greatest(starts_on, ${from}::date), ends_on, evidence,
      CASE WHEN ${part} <> 'money' THEN money_basis END, CASE WHEN ${part} <> 'money' THEN money_basis_source END,
      CASE WHEN ${part} <> 'money' THEN money_basis_paragraph END, CASE WHEN ${part} <> 'money' THEN money_basis_on END,
      named_on, named_by_id, needs_dbs_check, id, recorded_by_id, ${at}
    FROM authority WHERE commissioner_code = ${commissionerCode} AND id = ${authorityId}::uuid
      AND CASE ${part} WHEN 'money' THEN covers_plan ELSE covers_money END AND (ends_on IS NULL OR ends_on >= ${from}::date)`;
  if (added === 0) return { goesOnAs: null };
  if (part === 'plan') await copyDbsCheck(scope, authorityId, id);
  return { goesOnAs: id };
}

/** Who sees the plan by the person's own word, or as their parent: what the person can take back from 16. */
export function listPlanByConsent(
  { tx, commissionerCode }: ActingScope,
  personId: string,
): Promise<{ id: string; name: string }[]> {
  return tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM authority WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid AND ended_at IS NULL
      AND covers_plan AND (kind = 'NOMINEE' OR basis = 'PARENTAL_RESPONSIBILITY') ORDER BY id FOR UPDATE`;
}
