import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { registrationOn, registrationsAfter } from '@/lib/practice/rules/registration';
import { daysText, laterText, practiceName } from '@/lib/practice/rules/registration-note';
import { withPracticesOf } from './with-practices-of';

type RecordedPractice = { code: string; text: string };

export type PracticesOfPerson = {
  name: string;
  /** Null: none for today. */
  current: (RecordedPractice & { days: string }) | null;
  /** Those that have not begun. */
  later: RecordedPractice[];
};

/**
 * The practices of a person to check or to change. Null: not there, not theirs, hidden from the actor, or the
 * person died. Records the view.
 */
export function practicesOfPerson(
  actor: Actor,
  personId: string,
  today: PlainDate,
): Promise<PracticesOfPerson | null> {
  return withPracticesOf(actor, personId, ({ name, inForce }) => {
    const current = registrationOn(inForce, today);
    return {
      name,
      current: current && {
        code: current.practiceCode,
        text: practiceName(current),
        days: daysText(current),
      },
      later: registrationsAfter(inForce, today).map((one) => ({
        code: one.practiceCode,
        text: laterText(one),
      })),
    };
  });
}
