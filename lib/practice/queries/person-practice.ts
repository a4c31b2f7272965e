import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';
import { settingOn } from '@/lib/platform/db/setting';
import { type RegistrationNote, registrationNote } from '@/lib/practice/rules/registration-note';
import { listRegistrations } from '@/lib/practice/store/practice-registration';

/** A person's practice in words, with a warning. Null: none is recorded, or the reader may not know it. */
export async function personPractice(
  scope: Scope,
  personId: string,
  on: PlainDate,
): Promise<RegistrationNote | null> {
  const inForce = await listRegistrations(scope, personId);
  if (inForce.length === 0) return null;
  const months = await settingOn(scope, 'practice-checked-months', on);
  return registrationNote({ inForce, ownCode: scope.commissionerCode, on, months });
}
