import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

/** LETTERS: in place of the person. COPIES: with them. */
export const SHARING_KINDS = ['LETTERS', 'COPIES'] as const;
export type SharingKind = (typeof SHARING_KINDS)[number];

/** From this age a person agrees themselves who gets their letters. */
const SHARES_FROM_AGE = 16;

/** A person's own agreement that someone else gets their letters or copies of them. */
export type Sharing = {
  id: string;
  kind: SharingKind;
  sharedWith: string;
  relationship: string;
  agreedOn: PlainDate;
  isWithdrawn: boolean;
};

/**
 * Whether an agreement lets a letter of a day go to someone else. One that was withdrawn does not, not even
 * for a letter with an earlier date.
 * @rule PER-34 (docs/rules.md)
 */
export function isShared({ agreedOn, isWithdrawn }: Sharing, on: PlainDate): boolean {
  return !isWithdrawn && agreedOn <= on;
}

export type SharingRefusal = { kind: 'under-16' } | { kind: 'agreed-in-future' };

/**
 * Whether an agreement may be recorded: the person gives it themselves, from 16.
 * @param age in completed years on the day of agreeing
 * @rule PER-34 (docs/rules.md)
 */
export function checkSharing(
  agreedOn: PlainDate,
  age: number,
  today: PlainDate,
): Result<void, SharingRefusal> {
  if (agreedOn > today) return fail({ kind: 'agreed-in-future' });
  return age < SHARES_FROM_AGE ? fail({ kind: 'under-16' }) : ok(undefined);
}

const kinds: Record<SharingKind, string> = {
  LETTERS: 'Letters go to them in place of the person',
  COPIES: 'They get a copy of letters',
};

export function sharingName(kind: SharingKind): string {
  return kinds[kind];
}

export type SharingView = Pick<Sharing, 'id' | 'kind' | 'sharedWith' | 'relationship'> & {
  what: string;
  since: string;
};

export function sharingView({ id, kind, sharedWith, relationship, agreedOn }: Sharing): SharingView {
  return { id, kind, sharedWith, relationship, what: kinds[kind], since: formatDay(agreedOn) };
}
