import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { checkDbsRecord, type DbsRecord, type DbsRefusal } from '@/lib/person/rules/dbs-record';
import { findAuthority } from '@/lib/person/store/authority';
import { insertDbsCheck } from '@/lib/person/store/dbs-check';
import { sharePerson } from '@/lib/person/store/share-person';
import { command } from '@/lib/platform/db/transaction';

export type RecordDbsCheck = { authorityId: string; record: DbsRecord };

export type RecordDbsCheckRefusal =
  | DbsRefusal
  | NotFound
  /** None is needed, or the authority has ended. */
  | { kind: 'check-not-needed' };

/**
 * Records the enhanced check of who is to receive a person's money. Until one finds them suitable nothing is
 * paid to them. What was recorded wrongly is recorded again.
 * @returns the id of the person
 */
export function recordDbsCheck(
  actor: Actor,
  { authorityId, record }: RecordDbsCheck,
  today: PlainDate,
): Promise<Result<string, RecordDbsCheckRefusal>> {
  return command<string, RecordDbsCheckRefusal>(actor, 'authority:record', async (scope) => {
    const authority = await findAuthority(scope, authorityId);
    if (!authority || !may(actor, 'authority:record', authority)) return notFound;
    const { personId, needsDbsCheck, endedAt } = authority;
    await sharePerson(scope, personId);
    if (needsDbsCheck !== true || endedAt !== null) return fail({ kind: 'check-not-needed' });
    const checked = checkDbsRecord(record, today);
    if (!checked.ok) return checked;
    await insertDbsCheck(scope, { authorityId, personId }, record);
    const subject = { personId, subjectKind: 'authority', subjectId: authorityId } as const;
    await recordEvent(scope, { action: 'authority:dbs', ...subject, after: record });
    return ok(personId);
  });
}
