import { insert, newId } from './sql';
import { anAccount, type HolderRole, type User } from './users';

export type Person = { personId: string; commissioner: string; name: string };

/** A registered person; their NHS number is not yet traced. */
export async function aPerson(
  commissioner: string,
  [givenName, familyName]: readonly [string, string] = ['Ada', 'Okafor'],
  dateOfBirth = '1980-05-04',
): Promise<Person> {
  const personId = newId();
  const registrar = await anAccount('Rita Registrar');
  await insert('person', {
    commissioner_code: commissioner,
    id: personId,
    given_name: givenName,
    family_name: familyName,
    given_name_key: givenName.toLowerCase(),
    family_name_key: familyName.toLowerCase(),
    date_of_birth: dateOfBirth,
    nhs_number_missing_reason: 'NOT_YET_TRACED',
    registered_by_id: registrar.userId,
    registered_at: new Date(),
  });
  return { personId, commissioner, name: `${givenName} ${familyName}` };
}

/** Puts a person on a practitioner's caseload. */
export async function onCaseload({ userId }: User, { personId, commissioner }: Person): Promise<void> {
  await insert('caseload_entry', {
    commissioner_code: commissioner,
    id: newId(),
    person_id: personId,
    user_id: userId,
    starts_on: '2020-01-01',
  });
}

const authorities = {
  BUDGET_HOLDER: { kind: 'SELF', basis: 'OWN', name: 'Ada Okafor' },
  REPRESENTATIVE: { kind: 'REPRESENTATIVE', basis: 'LPA_HEALTH_AND_WELFARE', name: 'Rosa Representative' },
  NOMINEE: { kind: 'NOMINEE', basis: 'NOMINATED_BY_PERSON', name: 'Noel Nominee' },
} as const;

/** The person's own sign-in, or that of a representative, with an authority in force. */
export async function aHolder(
  person: Person,
  role: HolderRole = 'BUDGET_HOLDER',
  covers: { money: boolean; plan: boolean } = { money: true, plan: true },
): Promise<User> {
  const { kind, basis, name } = authorities[role];
  const account = await anAccount(role === 'BUDGET_HOLDER' ? person.name : name);
  await insert('authority', {
    commissioner_code: person.commissioner,
    id: newId(),
    person_id: person.personId,
    user_id: account.userId,
    kind,
    basis,
    name: account.name,
    covers_money: covers.money,
    covers_plan: covers.plan,
    starts_on: '2020-01-01',
    recorded_by_id: account.userId,
    recorded_at: new Date(),
  });
  return { ...account, commissioner: person.commissioner, role };
}
