import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import type { Characteristics } from '@/lib/person/rules/characteristics';
import { findCharacteristics, putCharacteristics } from '@/lib/person/store/characteristics';
import { lockPerson } from '@/lib/person/store/person';
import { command } from '@/lib/platform/db/transaction';

export type RecordCharacteristics = { personId: string; answers: Characteristics };

/** Stores a person's equality answers in place of earlier ones. Null: not answered. */
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
