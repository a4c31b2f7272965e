import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { earliestBirth } from '@/lib/core/birth-day';
import { ageOn, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import { type CapacityDraft, type CapacityRefusal, checkCapacity } from '@/lib/person/rules/capacity';
import { addCapacity, listCapacity } from '@/lib/person/store/capacity';
import { lockPerson } from '@/lib/person/store/person';
import { command, refuseInterest } from '@/lib/platform/db/transaction';
import { endByCapacity } from './end-by-capacity';

export type RecordCapacity = CapacityDraft & {
  personId: string;
  /** Made with the form, so that a form sent twice records one finding. */
  capacityId: string;
};

/**
 * Records what was found about a person's capacity for one or several decisions. Nothing is edited: it
 * supersedes what was found before about the same, and what was recorded wrongly is corrected by recording it
 * again. Where the person has capacity, what others could do because they had none ends.
 */
export function recordCapacity(
  actor: Actor,
  { personId, capacityId, matters, ...found }: RecordCapacity,
  today: PlainDate,
): Promise<Result<void, CapacityRefusal | DeathRefusal | NotFound>> {
  return command<void, CapacityRefusal | DeathRefusal | NotFound>(actor, 'capacity:record', async (scope) => {
    const person = await lockPerson(scope, personId);
    refuseInterest(scope, person?.personId);
    if (!person || !may(actor, 'capacity:record', person)) return notFound;
    const alive = refuseAfterDeath(person);
    if (!alive.ok) return alive;
    const age = ageOn(earliestBirth(person.dateOfBirth), found.assessedOn);
    const checked = checkCapacity({ matters, ...found }, age, today);
    if (!checked.ok) return checked;
    const recorded = await listCapacity(scope, personId);
    if (recorded.some(({ id }) => id === capacityId)) return ok(undefined);
    await addCapacity(scope, recorded, { personId, firstId: capacityId, matters, ...found });
    await recordEvent(scope, {
      action: 'capacity:record',
      personId,
      subjectKind: 'capacity',
      subjectId: capacityId,
      after: { matters, ...found },
    });
    const all = [...recorded, ...matters.map((matter) => ({ matter, ...found }))];
    if (found.finding === 'HAS') await endByCapacity(scope, personId, all, today);
    return ok(undefined);
  });
}
