import { addDays, type PlainDate } from '@/lib/core/plain-date';

/** How an invitation reaches who is invited. Either way they also need a code. */
export const INVITATION_WAYS = ['EMAIL', 'LETTER'] as const;
export type InvitationWay = (typeof INVITATION_WAYS)[number];

/** Wrong answers after which an invitation ends. */
export const MOST_WRONG_ANSWERS = 5;
const DAYS = 28;

/**
 * The last day on which an invitation of this day can be used, inclusive. A letter takes days to arrive.
 * @rule FAM-01 (docs/rules.md)
 */
export function lastDayToJoin(today: PlainDate): PlainDate {
  return addDays(today, DAYS);
}

/** What of an invitation says whether it can be used. */
export type InvitationMarks = {
  lastDay: PlainDate;
  wrongTries: number;
  isAccepted: boolean;
  isReplaced: boolean;
  isWithdrawn: boolean;
};

/**
 * `OPEN`: it can be used. `JOINED`: it was. `REPLACED`: by a newer one. `SPENT`: after too many wrong
 * answers. `LATE`: its last day is over. `ENDED`: who is invited may not have the access any more.
 */
export type InvitationLife = 'OPEN' | 'JOINED' | 'REPLACED' | 'WITHDRAWN' | 'SPENT' | 'LATE' | 'ENDED';

/**
 * Whether an invitation can be used on a day, and if not, why.
 * @param mayStillJoin whether who is invited could be invited now
 * @rule FAM-01 (docs/rules.md)
 */
export function invitationLife(
  marks: InvitationMarks,
  mayStillJoin: boolean,
  today: PlainDate,
): InvitationLife {
  if (marks.isAccepted) return 'JOINED';
  if (marks.isReplaced) return 'REPLACED';
  if (marks.isWithdrawn) return 'WITHDRAWN';
  if (marks.wrongTries >= MOST_WRONG_ANSWERS) return 'SPENT';
  if (marks.lastDay < today) return 'LATE';
  return mayStillJoin ? 'OPEN' : 'ENDED';
}
