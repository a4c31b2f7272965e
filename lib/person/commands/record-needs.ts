import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import { checkNeeds, type MissingFromNeeds, type Needs } from '@/lib/person/rules/needs';
import { putNeeds } from '@/lib/person/store/needs';
import { lockPerson } from '@/lib/person/store/person';
import { command } from '@/lib/platform/db/transaction';

export type RecordNeeds = { personId: string; needs: Needs };

export type RecordNeedsRefusal = MissingFromNeeds | DeathRefusal;

/**
 * Records what a person needs so that they can read, understand and answer, in place of earlier answers. A
 * change or a mistake is another recording. What was recorded in words before stays where it is.
 */
export function recordNeeds(
  actor: Actor,
  { personId, needs }: RecordNeeds,
  today: PlainDate,
): Promise<Result<void, RecordNeedsRefusal | NotFound>> {
  return command<void, RecordNeedsRefusal | NotFound>(actor, 'person:edit', async (scope) => {
    const person = await lockPerson(scope, personId);
    if (!person || !may(actor, 'person:edit', person)) return notFound;
    const alive = refuseAfterDeath(person);
    if (!alive.ok) return alive;
    const checked = checkNeeds(needs);
    if (!checked.ok) return checked;
    await putNeeds(scope, personId, checked.value, today);
    await recordEvent(scope, {
      action: 'person:needs',
      personId,
      subjectKind: 'person',
      subjectId: personId,
      before: person.needs?.chosen ?? null,
      after: checked.value,
    });
    return ok(undefined);
  });
}
