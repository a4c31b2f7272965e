import 'server-only';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { toColumn, toNullable } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';
import type { KnownPractice } from '@/lib/practice/rules/practice-note';
import type { GpRegistration } from '@/lib/practice/rules/registration';
import type { Responsibility } from '@/lib/practice/rules/responsibility';

/** A registration with what the newest file says of its practice. */
export type ListedRegistration = GpRegistration & {
  /** Null: no file has it. */
  practice: KnownPractice | null;
  /** False: no file is loaded, so nothing can be said of the practice. */
  isFileLoaded: boolean;
};

/** A person's registrations in force, the first one first. Of a sensitive record only its readers get any. */
export function listRegistrations(
  { tx, commissionerCode }: Scope,
  personId: string,
): Promise<ListedRegistration[]> {
  return tx.$queryRaw<ListedRegistration[]>`
    SELECT r.id, r.practice_code AS "practiceCode", r.from_day::text AS "fromDay", r.checked_on::text AS "checkedOn",
      r.responsibility::text AS responsibility,
      EXISTS (SELECT FROM practice_file WHERE commissioner_code = ${commissionerCode} AND loaded_at IS NOT NULL) AS "isFileLoaded",
      CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('name', p.name, 'status', p.status, 'closedOn', p.closed_on,
        'responsibleCode', p.responsible_code, 'commissionerName', c.name) END AS practice
    FROM practice_registration r
    LEFT JOIN gp_practice p ON p.commissioner_code = r.commissioner_code AND p.code = r.practice_code AND p.replaced_by_file_id IS NULL
    LEFT JOIN commissioner c ON c.code = p.responsible_code
    WHERE r.commissioner_code = ${commissionerCode} AND r.person_id = ${personId}::uuid AND r.superseded_at IS NULL
    ORDER BY r.from_day NULLS FIRST`;
}

export type NewRegistration = {
  id: string;
  personId: string;
  practiceCode: string;
  fromDay: PlainDate | null;
  checkedOn: PlainDate;
  responsibility: Responsibility | null;
  /** Who may see it if the record is sensitive. */
  readerIds: readonly string[];
};

/**
 * Adds a registration of a locked person, in place of others. Throws a conflict of ids if it is there: the
 * form was sent twice.
 */
export async function insertRegistration(
  scope: Scope,
  { fromDay, checkedOn, readerIds, ...registration }: NewRegistration,
  replaced: readonly { id: string }[],
): Promise<void> {
  const { tx, commissionerCode, actor } = scope;
  await supersedeRegistrations(scope, replaced);
  await tx.practiceRegistration.create({
    data: {
      ...registration,
      ...(readerIds.length > 0 && { readerIds: [...readerIds] }),
      commissionerCode,
      fromDay: toNullable(fromDay),
      checkedOn: toColumn(checkedOn),
      recordedById: actor.userId,
      recordedAt: now(),
    },
  });
}

/** Takes registrations out of force. They stay on record. */
export async function supersedeRegistrations(
  { tx, commissionerCode }: Scope,
  replaced: readonly { id: string }[],
): Promise<void> {
  const ids = replaced.map(({ id }) => id);
  await tx.practiceRegistration.updateMany({
    where: { commissionerCode, id: { in: ids }, supersededAt: null },
    data: { supersededAt: now() },
  });
}

/** Whether a registration of this id is there, in force or replaced. */
export async function hasRegistration({ tx, commissionerCode }: Scope, id: string): Promise<boolean> {
  return (await tx.practiceRegistration.count({ where: { commissionerCode, id } })) > 0;
}
