import { addDays, addMonths, type PlainDate } from '@/lib/core/plain-date';
import type { Role } from '@/lib/core/policy/role';
import { fail, ok, type Result } from '@/lib/core/result';
import { isReason } from './break-glass';
import type { PersonDetails } from './details';

/** Where letters go while a record is sensitive. */
export const SAFE_WAYS = ['SAFE_ADDRESS', 'HAND_OVER'] as const;
export type SafeWay = (typeof SAFE_WAYS)[number];

/** `words`: the lines of a safe address, or who hands letters over. */
export type SafeLetters = { safeWay: SafeWay; safeWords: string };

/** What a sensitive record hides: how to reach the person. */
export const CONTACT_DETAILS = [
  'addressLine1',
  'addressLine2',
  'town',
  'postcode',
  'phone',
  'email',
] as const satisfies (keyof PersonDetails)[];
export type ContactDetails = Pick<PersonDetails, (typeof CONTACT_DETAILS)[number]>;

/** No contact detail: what everyone but the named staff gets. */
export const NO_CONTACT: ContactDetails = {
  addressLine1: null,
  addressLine2: null,
  town: null,
  postcode: null,
  phone: null,
  email: null,
};

/** Only the contact details of a person. */
export function contactOf(details: ContactDetails): ContactDetails {
  return Object.fromEntries(CONTACT_DETAILS.map((name) => [name, details[name]])) as ContactDetails;
}

const LONGEST_MONTHS = 12;
const MOST_READERS = 20;

export type DraftSensitive = SafeLetters & {
  reason: string;
  reviewOn: PlainDate;
  readerIds: readonly string[];
};

export type SensitiveRefusal =
  | { kind: 'reason-too-short' }
  | { kind: 'review-too-soon' }
  | { kind: 'review-too-late' }
  | { kind: 'too-many-readers' }
  | { kind: 'no-safe-way' };

/**
 * Whether a record may be sensitive in this way: with a reason of 10 characters, a review after today and
 * within 12 months, at most 20 named staff, and a safe way for letters.
 * @rule PER-16 (docs/rules.md)
 */
export function checkSensitive(draft: DraftSensitive, today: PlainDate): Result<void, SensitiveRefusal> {
  if (!isReason(draft.reason)) return fail({ kind: 'reason-too-short' });
  if (draft.reviewOn < addDays(today, 1)) return fail({ kind: 'review-too-soon' });
  if (draft.reviewOn > addMonths(today, LONGEST_MONTHS)) return fail({ kind: 'review-too-late' });
  if (draft.readerIds.length > MOST_READERS) return fail({ kind: 'too-many-readers' });
  return draft.safeWords.trim() === '' ? fail({ kind: 'no-safe-way' }) : ok(undefined);
}

/**
 * The lines of a letter in place of the person's address.
 * @rule PER-16 (docs/rules.md)
 */
export function safeLines({ safeWay, safeWords }: SafeLetters): string[] {
  const lines = safeWords.split('\n').map((line) => line.trim());
  const filled = lines.filter(Boolean);
  return safeWay === 'SAFE_ADDRESS' ? filled : [`To hand over through ${filled.join(', ')}`];
}

/**
 * Whether an actor with the right to it may change or end this flag: a lead, or one of its readers. A
 * practitioner who opened the record with a reason is neither.
 * @rule PER-16 (docs/rules.md)
 */
export function mayManage(
  { userId, role }: { userId: string; role: Role },
  readers: readonly { id: string }[],
): boolean {
  return role === 'PHB_LEAD' || readers.some(({ id }) => id === userId);
}

type Said = SafeLetters & { reason: string };

/**
 * Whether a review leaves a flag as it is: nothing but the day of the next review is another one.
 * @rule PER-19 (docs/rules.md)
 */
export function isReviewAlone(
  before: Said & { readers: readonly { id: string }[] },
  after: Said & { readerIds: readonly string[] },
): boolean {
  const named = before.readers.map(({ id }) => id);
  return (
    before.reason === after.reason.trim() &&
    before.safeWay === after.safeWay &&
    before.safeWords === after.safeWords.trim() &&
    named.length === after.readerIds.length &&
    named.every((id) => after.readerIds.includes(id))
  );
}
