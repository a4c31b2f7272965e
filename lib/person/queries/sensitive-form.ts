import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { dateValues } from '@/lib/core/form/date-values';
import type { FormValues } from '@/lib/core/form/form-state';
import { newId } from '@/lib/core/id';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fullName } from '@/lib/person/rules/person-name';
import { mayManage } from '@/lib/person/rules/sensitive';
import { findPerson } from '@/lib/person/store/person';
import { findSensitive, type SensitiveRecord, sensitiveDigest } from '@/lib/person/store/sensitive';
import { listStaffEmails } from '@/lib/person/store/staff';
import { query, queryById } from '@/lib/platform/db/transaction';

export type SensitiveForm = { name: string; isChange: boolean; sensitiveId: string; values: FormValues };

/**
 * The first values of the form that makes a record sensitive, or changes the flag in force. Null: not there
 * or not theirs. Records the view.
 */
export async function sensitiveForm(actor: Actor, personId: string): Promise<SensitiveForm | null> {
  const found = await findFlag(actor, personId);
  if (!found) return null;
  const { name, flag } = found;
  if (!flag) return { name, isChange: false, sensitiveId: newId(), values: {} };
  return { name, isChange: true, sensitiveId: flag.id, values: await valuesOf(actor, flag) };
}

/** The flag in force, for the form that ends it. Null: not there or not theirs. Records the view. */
export async function sensitiveToEnd(
  actor: Actor,
  personId: string,
): Promise<Pick<SensitiveForm, 'name' | 'sensitiveId'> | null> {
  const found = await findFlag(actor, personId);
  return found?.flag ? { name: found.name, sensitiveId: found.flag.id } : null;
}

type Found = { name: string; flag: SensitiveRecord | null };

function findFlag(actor: Actor, personId: string): Promise<Found | null> {
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
    return { name: fullName(person), flag: found };
  });
}

async function valuesOf(actor: Actor, flag: SensitiveRecord): Promise<FormValues> {
  const { reason, reviewOn, readers, safeWay, safeWords } = flag;
  const others = readers.map(({ id }) => id).filter((id) => id !== actor.userId);
  const emails = await query(actor, 'staff:list', (scope) => listStaffEmails(scope, others));
  return {
    reason,
    readers: (emails ?? []).join('\n'),
    'safe-way': safeWay,
    'safe-address': safeWay === 'SAFE_ADDRESS' ? safeWords : '',
    'safe-handOver': safeWay === 'HAND_OVER' ? safeWords : '',
    ...dateValues('reviewOn', reviewOn),
    seen: sensitiveDigest(flag),
  };
}
