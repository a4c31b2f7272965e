import 'server-only';
import { digest } from '@/lib/audit/store/audit-chain';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { DraftSensitive, SafeLetters, SafeWay } from '@/lib/person/rules/sensitive';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

/** The flag in force on a person's record, with the names of its readers. */
export type SensitiveRecord = {
  id: string;
  reason: string;
  reviewOn: PlainDate;
  safeWay: SafeWay;
  safeWords: string;
  setBy: string;
  readers: { id: string; name: string }[];
};

/** The digest of what a flag says, as its form shows it: a change in between is noticed. */
export function sensitiveDigest({ reason, reviewOn, safeWay, safeWords, readers }: SensitiveRecord): string {
  const readerIds = readers.map(({ id }) => id).sort();
  return digest({ reason, reviewOn, safeWay, safeWords, readerIds }).slice(0, 16);
}

/** The flag in force. Null if the record is not sensitive. */
export async function findSensitive(
  { tx, commissionerCode }: Scope,
  personId: string,
): Promise<SensitiveRecord | null> {
  const [row] = await tx.$queryRaw<SensitiveRecord[]>`
    SELECT s.id, s.reason, s.review_on::text AS "reviewOn", s.safe_way AS "safeWay", s.safe_words AS "safeWords", b.display_name AS "setBy",
      (SELECT jsonb_agg(jsonb_build_object('id', u.id, 'name', u.display_name) ORDER BY u.display_name, u.id)
        FROM user_account u WHERE u.id = ANY (s.reader_ids)) AS readers
    FROM sensitive_record s JOIN user_account b ON b.id = s.set_by_id
    WHERE s.commissioner_code = ${commissionerCode} AND s.person_id = ${personId}::uuid AND s.ended_at IS NULL`;
  return row ?? null;
}

/**
 * The safe way of a record that hides how to reach the person from the actor. Null if nothing is hidden from
 * them.
 */
export async function findHidden(
  { tx, commissionerCode }: Scope,
  personId: string,
): Promise<SafeLetters | null> {
  const [row] = await tx.$queryRaw<SafeLetters[]>`
    SELECT s.safe_way AS "safeWay", s.safe_words AS "safeWords" FROM sensitive_record s
    WHERE s.commissioner_code = ${commissionerCode} AND s.person_id = ${personId}::uuid AND s.ended_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM withheld_contact w WHERE w.commissioner_code = s.commissioner_code AND w.person_id = s.person_id)`;
  return row ?? null;
}

/** Adds a flag. False if the id exists already: the form was sent twice. */
export async function insertSensitive(
  { tx, commissionerCode, actor }: Scope,
  { id, personId }: { id: string; personId: string },
  draft: DraftSensitive,
): Promise<boolean> {
  const { count } = await tx.sensitiveRecord.createMany({
    data: [{ commissionerCode, id, personId, ...columns(draft), setById: actor.userId, setAt: now() }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Replaces what a flag says. */
export async function updateSensitive(
  { tx, commissionerCode }: Scope,
  id: string,
  draft: DraftSensitive,
): Promise<void> {
  await tx.sensitiveRecord.updateMany({ where: { commissionerCode, id }, data: columns(draft) });
}

/** Ends a flag, with the reason. */
export async function endSensitiveRow(
  { tx, commissionerCode, actor }: Scope,
  id: string,
  endedReason: string,
): Promise<void> {
  await tx.sensitiveRecord.updateMany({
    where: { commissionerCode, id, endedAt: null },
    data: { endedAt: now(), endedById: actor.userId, endedReason },
  });
}

function columns({ reason, reviewOn, readerIds, safeWay, safeWords }: DraftSensitive) {
  return {
    reason: reason.trim(),
    reviewOn: toColumn(reviewOn),
    readerIds: [...readerIds],
    safeWay,
    safeWords: safeWords.trim(),
  };
}
