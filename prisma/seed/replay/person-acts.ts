import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { ageOn } from '@/lib/core/plain-date';
import { recordAuthority } from '@/lib/person/commands/record-authority';
import { recordCapacity } from '@/lib/person/commands/record-capacity';
import { recordCharacteristics } from '@/lib/person/commands/record-characteristics';
import { recordContact } from '@/lib/person/commands/record-contact';
import { recordNeeds } from '@/lib/person/commands/record-needs';
import { recordPractice } from '@/lib/person/commands/record-practice';
import { registerPerson } from '@/lib/person/commands/register-person';
import { CAPACITY_FROM_AGE, CAPACITY_MATTERS } from '@/lib/person/rules/capacity';
import type { Relation } from '@/lib/person/rules/dbs';
import { practitionerOf } from './acting-accounts';
import { linkHelper, linkPerson } from './owner';
import { type Context, done } from './progress';

export async function register({ accounts, story, progress }: Context): Promise<void> {
  const { accessible, answers: _, sex: __, nhsNumber, gpPracticeCode, ...person } = story.person;
  const details = { ...person, nhsNumber: nhsNumber ?? '', diedOn: null, addressLine2: null };
  const input = { personId: progress.personId, details, isDifferentPerson: true };
  done(await registerPerson(practitionerOf(accounts, story), input, todayInLondon()), story);
  const { personId } = progress;
  const today = todayInLondon();
  const practice = {
    registrationId: newId(),
    personId,
    practiceCode: gpPracticeCode,
    fromDay: null,
    checkedOn: today,
    keepsLater: null,
    responsibility: null,
    seen: '',
  };
  done(await recordPractice(practitionerOf(accounts, story, personId), practice, today), story);
  if (!accessible) return;
  const needs = { personId, needs: accessible };
  done(await recordNeeds(practitionerOf(accounts, story, personId), needs, todayInLondon()), story);
}

export async function addContact({ accounts, story, progress }: Context, place: number): Promise<void> {
  const contact = story.network.contacts[place];
  if (!contact) return;
  const input = { contactId: newId(), personId: progress.personId, contact };
  done(await recordContact(practitionerOf(accounts, story, progress.personId), input), story);
}

export async function answer({ accounts, story, progress }: Context): Promise<void> {
  const { answers } = story.person;
  if (!answers) return;
  done(
    await recordCharacteristics(practitionerOf(accounts, story, progress.personId), {
      personId: progress.personId,
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

/** What a person who lacks capacity is found to lack it for, once they are 16. */
export async function assessCapacity({ accounts, story, progress }: Context): Promise<void> {
  const today = todayInLondon();
  const isAsked = ageOn(story.person.dateOfBirth, today) >= CAPACITY_FROM_AGE;
  if (story.network.hasCapacity || !isAsked || progress.isCapacityFound) return;
  const actor = practitionerOf(accounts, story, progress.personId);
  const found = {
    personId: progress.personId,
    capacityId: newId(),
    matters: CAPACITY_MATTERS,
    finding: 'LACKS',
    assessedOn: today,
    assessorName: actor.displayName,
    assessorRole: 'Care co-ordinator',
    reasons:
      'Could not keep the choices in mind long enough to weigh them up, on two days and with pictures.',
    consulted: story.network.helper
      ? `${story.network.helper.name} and the GP`
      : 'The GP. There is no family',
  } as const;
  done(await recordCapacity(actor, found, today), story);
  progress.isCapacityFound = true;
}

export async function authorise(context: Context): Promise<void> {
  const { accounts, story, progress } = context;
  const { helper } = story.network;
  if (!helper) return;
  await assessCapacity(context);
  progress.authorityId = newId();
  const relation = RELATIONS[helper.relationship] ?? 'OTHER';
  const input = {
    ...helper,
    personId: progress.personId,
    authorityId: progress.authorityId,
    moneyBasis: null,
    namedOn: null,
    namedById: null,
    email: null,
    startsOn: todayInLondon(),
    endsOn: null,
    planConsentRecorded: false,
    payee: {
      isIndividual: true,
      relation,
      livesInSameHousehold: true,
      isFriendInvolvedInCare: relation === 'FRIEND',
    },
  };
  const actor = practitionerOf(accounts, story, progress.personId);
  done(await recordAuthority(actor, input), story);
  if (helper.basis === 'DEPUTY_HEALTH_AND_WELFARE')
    done(await recordAuthority(actor, { ...input, ...overProperty() }), story);
}

/** The same deputy over property too, by an order that names direct payments. */
function overProperty() {
  const on = todayInLondon();
  const source = 'Order of the Court of Protection, seen with its seal';
  return {
    authorityId: newId(),
    basis: 'DEPUTY_PROPERTY_AND_AFFAIRS',
    coversMoney: true,
    coversPlan: false,
    moneyBasis: { kind: 'COURT_AUTHORITY', source, paragraph: '4(b)', on },
  } as const;
}

export async function linkSignIns({ accounts, owner, story, progress }: Context): Promise<void> {
  const { signIn, helperSignIn, person, commissionerCode: code } = story;
  const { personId } = progress;
  const userOf = (key: string) => accounts.userIds.get(key) ?? '';
  const name = `${person.givenName} ${person.familyName}`;
  const recordedById = userOf(story.practitioner);
  if (signIn) await linkPerson(owner, { code, personId, userId: userOf(signIn), recordedById, name });
  if (helperSignIn) await linkHelper(owner, code, personId, userOf(helperSignIn));
}
