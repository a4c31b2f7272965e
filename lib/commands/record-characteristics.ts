import 'server-only';
import { now } from '@/lib/clock';
import { recordEvent } from '@/lib/db/repositories/audit';
import { findCharacteristics, putCharacteristics } from '@/lib/db/repositories/characteristics';
import { lockPerson } from '@/lib/db/repositories/person';
import { command } from '@/lib/db/transaction';
import type { Characteristics } from '@/lib/person/characteristics';
import { type Actor, may } from '@/lib/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/shared/result';

export type RecordCharacteristics = { personId: string; answers: Characteristics };

/** Keeps a person's answers about themselves, in place of earlier ones. Null: not answered. */
export function recordCharacteristics(
  actor: Actor,
  { personId, answers }: RecordCharacteristics,
): Promise<Result<void, NotFound>> {
  return command<void, NotFound>(actor, 'characteristics:record', async (scope) => {
    const person = await lockPerson(scope, personId);
    if (!person || !may(actor, 'characteristics:record', person)) return notFound;
    const before = await findCharacteristics(scope, personId);
    await putCharacteristics(scope, personId, answers, now());
    await recordEvent(scope, {
      action: 'characteristics:record',
      personId,
      subjectKind: 'characteristics',
      subjectId: personId,
      before,
      after: answers,
    });
    return ok(undefined);
  });
}
