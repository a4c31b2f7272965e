import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { beginsAfter, type GpRegistration, registrationOn, registrationsAfter } from './registration';
import type { Responsibility } from './responsibility';

export type DraftRegistration = {
  practiceCode: string;
  /** Null: as it is recorded for this practice, or not known where there is none for today. */
  fromDay: PlainDate | null;
  checkedOn: PlainDate;
  /** Whether what is recorded for later still takes place. Null: not asked. */
  keepsLater: boolean | null;
  /** Who is responsible while the practice is of another commissioner. Null: not asked. */
  responsibility: Responsibility | null;
};

export type RegistrationRefusal =
  | { kind: 'from-needed' }
  | { kind: 'before-birth' }
  | { kind: 'checked-later' }
  | { kind: 'begun-already' }
  | { kind: 'later-unanswered' }
  | { kind: 'responsible-unanswered' };

type Known<T> = {
  inForce: readonly T[];
  bornOn: PlainDate;
  today: PlainDate;
  /** By the newest file the practice is of another commissioner. */
  isOfAnother: boolean;
};

/** From when a new registration is, and which of those in force it replaces. */
type Placed<T> = { fromDay: PlainDate | null; replaced: T[] };

/**
 * The place of a new registration among those in force, or why it has none. One of a practice that is
 * recorded for today or for later checks or corrects that one. Any other one ends what began on its day or
 * after it. What begins after today goes on, or goes, as was answered.
 * @rule COM-07 (docs/rules.md)
 */
export function placeRegistration<T extends GpRegistration>(
  draft: DraftRegistration,
  known: Known<T>,
): Result<Placed<T>, RegistrationRefusal> {
  const same = recordedFor(draft.practiceCode, known);
  const refusal = refusalOf(draft, same, known);
  if (refusal) return fail({ kind: refusal });
  const fromDay = draft.fromDay ?? same?.fromDay ?? null;
  const isReplaced = (one: T) =>
    one === same ||
    one.fromDay === fromDay ||
    (beginsAfter(one, known.today) ? draft.keepsLater === false : beginsAfter(one, fromDay));
  return ok({ fromDay, replaced: known.inForce.filter(isReplaced) });
}

/** Whether a registration of this practice asks what becomes of others that are recorded for later. */
export function asksOfLater<T extends GpRegistration>(
  practiceCode: string,
  known: Pick<Known<T>, 'inForce' | 'today'>,
): boolean {
  const same = recordedFor(practiceCode, known);
  return registrationsAfter(known.inForce, known.today).some((one) => one !== same);
}

/** What is recorded of this practice for today, or else for later. */
export function recordedFor<T extends GpRegistration>(
  practiceCode: string,
  { inForce, today }: Pick<Known<T>, 'inForce' | 'today'>,
): T | null {
  const listed = [registrationOn(inForce, today), ...registrationsAfter(inForce, today)];
  return listed.find((one) => one?.practiceCode === practiceCode) ?? null;
}

function refusalOf<T extends GpRegistration>(
  draft: DraftRegistration,
  same: T | null,
  known: Known<T>,
): RegistrationRefusal['kind'] | null {
  const day = dayRefusal(draft.fromDay, same, known);
  if (day) return day;
  const place = placeRefusal(draft, draft.fromDay ?? same?.fromDay ?? null, known);
  if (place) return place;
  if (draft.checkedOn > known.today) return 'checked-later';
  return draft.keepsLater === null && asksOfLater(draft.practiceCode, known) ? 'later-unanswered' : null;
}

function dayRefusal<T extends GpRegistration>(
  fromDay: PlainDate | null,
  same: T | null,
  { inForce, bornOn, today }: Known<T>,
): RegistrationRefusal['kind'] | null {
  const current = registrationOn(inForce, today);
  if (fromDay === null) return same || !current ? null : 'from-needed';
  if (fromDay < bornOn) return 'before-birth';
  return fromDay > today && same && same === current ? 'begun-already' : null;
}

/** Another commissioner is responsible from a day that is known, or payments could not stop. */
function placeRefusal<T>(
  { responsibility }: DraftRegistration,
  fromDay: PlainDate | null,
  { isOfAnother }: Known<T>,
): RegistrationRefusal['kind'] | null {
  if (!isOfAnother) return null;
  if (responsibility === null) return 'responsible-unanswered';
  return responsibility === 'PRACTICE' && fromDay === null ? 'from-needed' : null;
}
