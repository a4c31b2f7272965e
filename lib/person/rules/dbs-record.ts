import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

/** What was seen of an enhanced check with the barred lists, and whether they may receive the money. */
export type DbsRecord = {
  isSuitable: boolean;
  certificateOn: PlainDate;
  certificateNumber: string;
  /** Why they are not suitable, or what was considered. */
  note: string | null;
};

export type DbsRefusal =
  | { kind: 'certificate-in-future'; today: PlainDate }
  | { kind: 'certificate-missing' }
  | { kind: 'unsuitable-without-reason' };

/**
 * Whether a check may be recorded: a certificate by its number and day, and a reason where they are found not
 * suitable. A later record replaces it.
 * @rule PER-39 (docs/rules.md)
 */
export function checkDbsRecord(record: DbsRecord, today: PlainDate): Result<void, DbsRefusal> {
  if (record.certificateOn > today) return fail({ kind: 'certificate-in-future', today });
  if (!record.certificateNumber.trim()) return fail({ kind: 'certificate-missing' });
  return record.isSuitable || record.note?.trim()
    ? ok(undefined)
    : fail({ kind: 'unsuitable-without-reason' });
}

/** A recorded check, with the name of who recorded it. */
export type StoredDbs = DbsRecord & { recordedBy: string };

/** The latest check in words; null where none is recorded. */
export function dbsText(stored: StoredDbs | null): string | null {
  if (stored === null) return null;
  const { isSuitable, certificateNumber, certificateOn, note, recordedBy } = stored;
  const found = isSuitable ? 'Suitable' : 'Not suitable';
  const why = note === null ? '' : ` ${note}.`;
  return `${found}: certificate ${certificateNumber} of ${formatDay(certificateOn)}.${why} Recorded by ${recordedBy}`;
}
