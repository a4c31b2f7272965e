import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { asksOfLater, recordedFor } from '@/lib/practice/rules/new-registration';
import { type PracticeView, practiceView } from '@/lib/practice/rules/practice-view';
import { registrationOn, registrationsAfter, seenRegistrations } from '@/lib/practice/rules/registration';
import { daysText, laterText, practiceName } from '@/lib/practice/rules/registration-note';
import type { Responsibility } from '@/lib/practice/rules/responsibility';
import { findPractice, isFileLoaded } from '@/lib/practice/store/find-practices';
import { withPracticesOf } from './with-practices-of';

export type PracticeToRecord = {
  name: string;
  code: string;
  /** Null: no file has it, or no file is loaded. */
  practice: PracticeView | null;
  isFileLoaded: boolean;
  /** What it is for this person. `FIRST`: none is recorded for today. */
  place: 'CURRENT' | 'LATER' | 'FIRST' | 'OTHER';
  /** The day that is recorded for it. */
  fromDay: PlainDate | null;
  /** Who was said to be responsible; null: not asked. */
  responsibility: Responsibility | null;
  /** What is recorded for later, where the form asks what becomes of it. */
  later: string[];
  /** What is recorded for today, in words; null: nothing. */
  recorded: string | null;
  seen: string;
};

/** A practice to record for a person. Null as for `practicesOfPerson`. Records the view. */
export function practiceToRecord(
  actor: Actor,
  { personId, code }: { personId: string; code: string },
  today: PlainDate,
): Promise<PracticeToRecord | null> {
  return withPracticesOf(actor, personId, async ({ name, inForce }, scope) => {
    const same = recordedFor(code, { inForce, today });
    const later = registrationsAfter(inForce, today).filter((one) => one !== same);
    const current = registrationOn(inForce, today);
    const practice = await findPractice(scope, code);
    return {
      name,
      code,
      practice: practice && practiceView(practice, actor.commissionerCode, today),
      isFileLoaded: practice !== null || (await isFileLoaded(scope)),
      place: placeOf(same, current),
      fromDay: same?.fromDay ?? null,
      responsibility: same?.responsibility ?? null,
      later: asksOfLater(code, { inForce, today }) ? later.map(laterText) : [],
      recorded: current && `${practiceName(current)}. ${daysText(current)}.`,
      seen: seenRegistrations(inForce),
    };
  });
}

function placeOf<T>(same: T | null, current: T | null): PracticeToRecord['place'] {
  if (!same) return current ? 'OTHER' : 'FIRST';
  return same === current ? 'CURRENT' : 'LATER';
}
