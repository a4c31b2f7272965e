import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { earliestBirth } from '@/lib/core/birth-day';
import { ageOn, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { CAPACITY_FROM_AGE } from '@/lib/person/rules/capacity';
import { type CapacityView, currentCapacity } from '@/lib/person/rules/capacity-text';
import { inForce } from '@/lib/person/rules/in-force';
import { fullName } from '@/lib/person/rules/person-name';
import { listCapacity } from '@/lib/person/store/capacity';
import { findPerson } from '@/lib/person/store/person';
import { listRepresentatives } from '@/lib/person/store/representatives';
import { queryById } from '@/lib/platform/db/transaction';

export type AuthorityForm = {
  name: string;
  /** Null: the person is alive. */
  diedOn: PlainDate | null;
  /** The representatives who act for the money, and so may name a nominee. */
  namers: { id: string; name: string }[];
  /** What is found about each decision; null for a child under 16, of whom it is not asked. */
  capacity: CapacityView[] | null;
};

/** The person of a new authority. Null: not there or not theirs. Records the view. */
export function authorityForm(
  actor: Actor,
  personId: string,
  today: PlainDate,
): Promise<AuthorityForm | null> {
  return queryById(actor, { permission: 'authority:record', ids: [personId] }, async (scope) => {
    const person = await findPerson(scope, personId);
    if (!person || !may(actor, 'authority:record', person)) return null;
    const acting = (await listRepresentatives(scope, personId)).filter((one) => inForce(one, today));
    const age = ageOn(earliestBirth(person.dateOfBirth), today);
    const recorded = await listCapacity(scope, personId);
    await recordEvent(scope, {
      action: 'person:view',
      personId,
      subjectKind: 'authority:record',
      subjectId: personId,
    });
    return {
      name: fullName(person),
      diedOn: person.diedOn,
      namers: acting.filter(({ coversMoney }) => coversMoney).map(({ id, name }) => ({ id, name })),
      capacity: age < CAPACITY_FROM_AGE ? null : currentCapacity(recorded),
    };
  });
}
