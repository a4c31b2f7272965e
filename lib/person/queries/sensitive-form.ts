import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { dateValues } from '@/lib/core/form/date-values';
import type { FormValues } from '@/lib/core/form/form-state';
import { newId } from '@/lib/core/id';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fullName } from '@/lib/person/rules/person-name';
import { mayManage } from '@/lib/person/rules/sensitive';
import { findPerson } from '@/lib/person/store/person';
import { findSensitive, type SensitiveRecord } from '@/lib/person/store/sensitive';
import { queryById } from '@/lib/platform/db/transaction';

export type SensitiveForm = { name: string; isChange: boolean; sensitiveId: string; values: FormValues };

/**
 * The first values of the form that makes a record sensitive, or changes the flag in force. Null: not there
 * or not theirs. Records the view.
 */
export function sensitiveForm(actor: Actor, personId: string): Promise<SensitiveForm | null> {
  return queryById(actor, { permission: 'sensitive:write', ids: [personId] }, async (scope) => {
    const person = await findPerson(scope, personId);
    if (!person || !may(actor, 'sensitive:write', person)) return null;
    const found = await findSensitive(scope, personId);
    if (found && !mayManage(actor, found.readers)) return null;
    await recordEvent(scope, {
      action: 'person:view',
      personId,
      subjectKind: 'sensitive-record',
      subjectId: personId,
    });
    const name = fullName(person);
    if (!found) return { name, isChange: false, sensitiveId: newId(), values: {} };
    return { name, isChange: true, sensitiveId: found.id, values: valuesOf(actor, found) };
  });
}

function valuesOf(
  actor: Actor,
  { reason, reviewOn, readers, safeWay, safeWords }: SensitiveRecord,
): FormValues {
  const others = readers.filter(({ id }) => id !== actor.userId);
  return {
    reason,
    readers: others.map(({ email }) => email).join('\n'),
    safeWay,
    safeAddress: safeWay === 'SAFE_ADDRESS' ? safeWords : '',
    handOver: safeWay === 'HAND_OVER' ? safeWords : '',
    ...dateValues('reviewOn', reviewOn),
  };
}
