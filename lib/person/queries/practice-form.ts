import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fullName } from '@/lib/person/rules/person-name';
import { findPerson } from '@/lib/person/store/person';
import { queryById } from '@/lib/platform/db/transaction';
import { nextRegistration, registrationOn } from '@/lib/practice/rules/registration';
import { nextText, practiceName } from '@/lib/practice/rules/registration-note';
import { listRegistrations } from '@/lib/practice/store/practice-registration';

export type PracticeForm = {
  name: string;
  current: { code: string; text: string } | null;
  /** A registration that has not begun, in words. */
  next: string | null;
};

/**
 * The practice of a person to change or to check. Null: not there, not theirs, hidden from the actor, or the
 * person died. Records the view.
 */
export function practiceForm(actor: Actor, personId: string, today: PlainDate): Promise<PracticeForm | null> {
  return queryById(actor, { permission: 'person:edit', ids: [personId] }, async (scope) => {
    const person = await findPerson(scope, personId);
    if (!person || !may(actor, 'person:edit', person)) return null;
    if (person.contact === 'HIDDEN' || person.diedOn !== null) return null;
    const inForce = await listRegistrations(scope, personId);
    await recordEvent(scope, {
      action: 'person:view',
      personId,
      subjectKind: 'practice-registration',
      subjectId: personId,
    });
    const current = registrationOn(inForce, today);
    return {
      name: fullName(person),
      current: current && { code: current.practiceCode, text: practiceName(current) },
      next: nextText(nextRegistration(inForce, today)),
    };
  });
}
