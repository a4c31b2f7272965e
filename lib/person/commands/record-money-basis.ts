import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import { checkAddedBasis, type MoneyBasis, type MoneyBasisRefusal } from '@/lib/person/rules/money-basis';
import { findAuthority, saveMoneyBasis } from '@/lib/person/store/authority';
import { findPerson } from '@/lib/person/store/person';
import { sharePerson } from '@/lib/person/store/share-person';
import { command } from '@/lib/platform/db/transaction';

export type RecordMoneyBasis = { authorityId: string; basis: MoneyBasis };

export type RecordMoneyBasisRefusal =
  | MoneyBasisRefusal
  | DeathRefusal
  /** Someone else recorded it since the form was shown, or the authority has ended. */
  | { kind: 'basis-not-asked' };

/**
 * Records what lets the holder of a power over property hold the money, on an authority of before that was
 * asked. Once: what was recorded wrongly is corrected by ending the authority and recording it again.
 *
 * @returns the id of the person
 */
export function recordMoneyBasis(
  actor: Actor,
  { authorityId, basis }: RecordMoneyBasis,
  today: PlainDate,
): Promise<Result<string, RecordMoneyBasisRefusal | NotFound>> {
  return command<string, RecordMoneyBasisRefusal | NotFound>(actor, 'authority:record', async (scope) => {
    const authority = await findAuthority(scope, authorityId);
    if (!authority || !may(actor, 'authority:record', authority)) return notFound;
    const { personId } = authority;
    await sharePerson(scope, personId);
    const person = await findPerson(scope, personId);
    if (!person) return notFound;
    const alive = refuseAfterDeath(person);
    if (!alive.ok) return alive;
    const checked = checkAddedBasis(basis, today);
    if (!checked.ok) return checked;
    if (!(await saveMoneyBasis(scope, authorityId, basis))) return fail({ kind: 'basis-not-asked' });
    await recordEvent(scope, {
      action: 'authority:basis',
      personId,
      subjectKind: 'authority',
      subjectId: authorityId,
      after: basis,
    });
    return ok(personId);
  });
}
