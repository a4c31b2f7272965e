import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { earliestBirth } from '@/lib/core/birth-day';
import { now } from '@/lib/core/clock';
import { ageOn } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type AuthorityRefusal, checkAuthority } from '@/lib/person/rules/authority';
import { needsDbsCheck, type Payee } from '@/lib/person/rules/dbs';
import { checkEstateBasis, type EstateRefusal } from '@/lib/person/rules/estate';
import { needsMoneyBasis } from '@/lib/person/rules/money-basis';
import { insertAuthority, type NewAuthority } from '@/lib/person/store/authority';
import { listCapacity } from '@/lib/person/store/capacity';
import { findPerson } from '@/lib/person/store/person';
import { shareRepresentatives } from '@/lib/person/store/representatives';
import { sharePerson } from '@/lib/person/store/share-person';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

export type RecordAuthority = Omit<NewAuthority, 'needsDbsCheck'> & {
  /** Made with the form, so that a form sent twice records one authority. */
  authorityId: string;
  planConsentRecorded: boolean;
  payee: Payee;
};

export type RecordAuthorityRefusal = AuthorityRefusal | EstateRefusal | NotFound | { kind: 'own-sign-in' };

/**
 * Records an authority to act for a person: days, basis, and whether for the money, the plan or both. Gives
 * no sign-in.
 */
export function recordAuthority(
  actor: Actor,
  input: RecordAuthority,
): Promise<Result<void, RecordAuthorityRefusal>> {
  return command<void, RecordAuthorityRefusal>(actor, 'authority:record', async (scope) => {
    // A death that is being recorded is waited for.
    await sharePerson(scope, input.personId);
    const person = await findPerson(scope, input.personId);
    if (!person || !may(actor, 'authority:record', person)) return notFound;
    if (input.kind === 'SELF') return fail({ kind: 'own-sign-in' });
    const inTime = checkEstateBasis(input.basis, person.diedOn !== null);
    if (!inTime.ok) return inTime;
    const { authorityId, planConsentRecorded, payee, ...authority } = onlyWhatIsAsked(input);
    const age = ageOn(earliestBirth(person.dateOfBirth), input.startsOn);
    const namer = await findNamer(scope, authority);
    const found = await listCapacity(scope, person.personId);
    const checked = checkAuthority({ ...authority, planConsentRecorded, namer }, { age, found });
    if (!checked.ok) return checked;
    const row = { ...authority, needsDbsCheck: authority.coversMoney ? needsDbsCheck(payee) : false };
    if (!(await insertAuthority(scope, authorityId, row, now()))) return ok(undefined);
    await recordEvent(scope, {
      action: 'authority:record',
      personId: person.personId,
      subjectKind: 'authority',
      subjectId: authorityId,
      after: input,
    });
    return ok(undefined);
  });
}

/** Without the answers to questions that this basis does not ask. */
function onlyWhatIsAsked(input: RecordAuthority): RecordAuthority {
  const { basis, coversMoney, moneyBasis, namedOn, namedById } = input;
  return {
    ...input,
    moneyBasis: coversMoney && needsMoneyBasis(basis) ? moneyBasis : null,
    namedOn: basis === 'NOMINATED_IN_ADVANCE' ? namedOn : null,
    namedById: basis === 'NOMINATED_BY_REPRESENTATIVE' ? namedById : null,
  };
}

async function findNamer(
  scope: Scope,
  { personId, namedById }: Pick<NewAuthority, 'personId' | 'namedById'>,
) {
  if (namedById === null) return null;
  return (await shareRepresentatives(scope, personId)).find(({ id }) => id === namedById) ?? null;
}
