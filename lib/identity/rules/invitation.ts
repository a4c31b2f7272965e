import { type CommissionerKind, isLegalOn } from '@/lib/core/commissioner';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

/** Wrong codes after which an invitation ends. */
export const MOST_WRONG_CODES = 5;
const DAYS = 7;

/**
 * The last day on which an invitation of this day can be used, inclusive.
 * @rule IDN-06 (docs/rules.md)
 */
export function lastDayOfInvitation(today: PlainDate): PlainDate {
  return addDays(today, DAYS);
}

export type ListedBody = {
  code: string;
  name: string;
  kind: CommissionerKind;
  legalFrom: PlainDate | null;
  legalTo: PlainDate | null;
  /** `CODE name` of each that took over. */
  successors: readonly string[];
};

export type CommissionerRefusal =
  | { kind: 'unknown-code'; code: string }
  | { kind: 'not-yet'; name: string; from: PlainDate | null }
  | { kind: 'closed'; name: string; on: PlainDate | null; successors: readonly string[] };

/**
 * Whether a commissioner can begin to use the service: it is on the shipped list and a legal body today.
 * @rule IDN-07 (docs/rules.md)
 */
export function checkCommissioner(
  code: string,
  listed: ListedBody | null,
  today: PlainDate,
): Result<ListedBody, CommissionerRefusal> {
  if (!listed) return fail({ kind: 'unknown-code', code });
  if (isLegalOn(listed, today)) return ok(listed);
  const { name, legalFrom, legalTo, successors } = listed;
  if (legalFrom !== null && legalFrom > today) return fail({ kind: 'not-yet', name, from: legalFrom });
  return fail({ kind: 'closed', name, on: legalTo, successors });
}
