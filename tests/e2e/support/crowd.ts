import { ELIGIBILITY_STEPS, type EligibilityAt } from './assessments';
import { morePurchases } from './budgets';
import type { Case } from './case';
import { aCase, type CaseAt } from './cases';
import { aPerson, onCaseload } from './people';
import { insert, newId } from './sql';
import { aCommissioner, aStaffMember } from './users';

/** One case at every state, of a commissioner who has many like it. */
export type Crowd = Record<CaseAt, Case>;

const states = [
  'REQUESTED',
  'ELIGIBLE',
  'INDICATIVE_SET',
  'INFORMED',
  'PLANNING',
  'PLAN_SUBMITTED',
  'APPROVED',
  'ACTIVE',
  ...(Object.keys(ELIGIBILITY_STEPS) as EligibilityAt[]),
] as const;

/** @param size how many cases at each state, and how many rows of each kind belong to the first person */
export async function aCrowd(size: number): Promise<Crowd> {
  const commissioner = await aCommissioner();
  const practitioner = await aStaffMember('PRACTITIONER', commissioner);
  const at = {} as Record<CaseAt, Case>;
  for (const state of states)
    for (let made = 0; made < size; made += 1) {
      const person = await aPerson(commissioner, ['Ada', `Okafor ${made}`]);
      await onCaseload(practitioner, person);
      at[state] = await aCase(person, practitioner, state);
    }
  for (const made of Object.values(at)) await belongings(made, size);
  await morePurchases(at.ACTIVE, size);
  return at;
}

/** What a person may have many of. */
async function belongings({ person, practitioner }: Case, size: number): Promise<void> {
  const theirs = { commissioner_code: person.commissioner, person_id: person.personId };
  for (let position = 2; position < size + 2; position += 1) {
    await insert('emergency_contact', {
      ...theirs,
      id: newId(),
      position,
      name: `Sara ${position}`,
      relationship: 'Sister',
      phone: '01632 960001',
    });
    await insert('authority', {
      ...theirs,
      id: newId(),
      kind: 'NOMINEE',
      basis: 'NOMINATED_BY_PERSON',
      name: `Noel ${position}`,
      covers_money: true,
      covers_plan: false,
      starts_on: '2020-01-01',
      recorded_by_id: practitioner.userId,
      recorded_at: new Date(),
    });
  }
}
