import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { recordAuthority } from '@/lib/person/commands/record-authority';
import { recordCharacteristics } from '@/lib/person/commands/record-characteristics';
import { recordContact } from '@/lib/person/commands/record-contact';
import { registerPerson } from '@/lib/person/commands/register-person';
import type { Relation } from '@/lib/person/rules/dbs';
import { practitionerOf } from './company';
import { linkHelper, linkPerson } from './owner';
import { done, type Scene } from './progress';

export async function register({ company, story, so }: Scene): Promise<void> {
  const { accessible, answers: _, sex: __, nhsNumber, ...person } = story.person;
  const details = { ...person, ...accessible, nhsNumber: nhsNumber ?? '', diedOn: null, addressLine2: null };
  const input = { personId: so.personId, details, isSomebodyElse: true };
  done(await registerPerson(practitionerOf(company, story), input, todayInLondon()), story);
}

export async function addContact({ company, story, so }: Scene, place: number): Promise<void> {
  const contact = story.circle.contacts[place];
  if (!contact) return;
  const input = { contactId: newId(), personId: so.personId, contact };
  done(await recordContact(practitionerOf(company, story, so.personId), input), story);
}

export async function answer({ company, story, so }: Scene): Promise<void> {
  const { answers } = story.person;
  if (!answers) return;
  done(
    await recordCharacteristics(practitionerOf(company, story, so.personId), {
      personId: so.personId,
      answers,
    }),
    story,
  );
}

const RELATIONS: Record<string, Relation> = {
  Mother: 'PARENT',
  Father: 'PARENT',
  Daughter: 'CHILD',
  Son: 'CHILD',
  Wife: 'SPOUSE_OR_PARTNER',
  Husband: 'SPOUSE_OR_PARTNER',
  Sister: 'SIBLING',
  Brother: 'SIBLING',
  Friend: 'FRIEND',
};

export async function authorise({ company, story, so }: Scene): Promise<void> {
  const { helper, hasCapacity } = story.circle;
  if (!helper) return;
  const relation = RELATIONS[helper.relationship] ?? 'OTHER';
  const input = {
    ...{ ...helper, personId: so.personId, authorityId: newId(), hasCapacity },
    ...{ email: null, startsOn: todayInLondon(), endsOn: null, planConsentRecorded: false },
    payee: {
      isIndividual: true,
      relation,
      livesInSameHousehold: true,
      isFriendInvolvedInCare: relation === 'FRIEND',
    },
  };
  done(await recordAuthority(practitionerOf(company, story, so.personId), input), story);
}

export async function linkSignIns({ company, owner, story, so }: Scene): Promise<void> {
  const { signIn, helperSignIn, person, commissionerCode: code } = story;
  const { personId } = so;
  const userOf = (key: string) => company.userIds.get(key) ?? '';
  const name = `${person.givenName} ${person.familyName}`;
  const recordedById = userOf(story.practitioner);
  if (signIn) await linkPerson(owner, { code, personId, userId: userOf(signIn), recordedById, name });
  if (helperSignIn) await linkHelper(owner, code, personId, userOf(helperSignIn));
}
