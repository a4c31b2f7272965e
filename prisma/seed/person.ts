import type { PhbGroup } from '@/lib/case/rules/groups';
import { addDays, addMonths, type PlainDate } from '@/lib/core/plain-date';
import { NHS_NUMBER_MISSING, type NhsNumberMissing } from '@/lib/person/rules/nhs-number';
import { accessibleInformation } from './accessible-information';
import { type Answers, characteristicsOf } from './characteristics';
import { GROUPS } from './groups';
import { NAMES, OLDER_BRITISH, type Origin } from './names';
import { type Place, STREETS } from './place';
import type { Random } from './random';

/** A made-up person as a practitioner registers them. */
export type Person = {
  givenName: string;
  familyName: string;
  preferredName: string | null;
  sex: 'FEMALE' | 'MALE';
  dateOfBirth: PlainDate;
  nhsNumber: string | null;
  nhsNumberMissing: NhsNumberMissing | null;
  addressLine1: string;
  town: string;
  postcode: string;
  phone: string | null;
  email: string | null;
  gpPracticeCode: string;
  accessible: ReturnType<typeof accessibleInformation>;
  /** Null: not asked yet. */
  answers: Answers | null;
};

export type Casting = {
  givenName?: string;
  familyName?: string;
  sex?: 'FEMALE' | 'MALE';
  age?: number;
  /** Months since the birth, on the day the demonstration is made: for someone near a birthday. */
  bornMonthsAgo?: number;
};

type NewPerson = {
  group: PhbGroup;
  /** The day on which their age must fit the group. */
  askedOn: PlainDate;
  /** From the test range, unique. */
  nhsNumber: string;
  /** The day the demonstration is made. */
  today: PlainDate;
  /** What is not drawn at random. */
  casting?: Casting | undefined;
};

/** Draws a person of a place. */
export function makePerson(
  random: Random,
  place: Place,
  { group, askedOn, nhsNumber, today, casting = {} }: NewPerson,
): Person {
  const origin = random.weighted(place.origins);
  const sex = casting.sex ?? (random.chance(0.51) ? 'FEMALE' : 'MALE');
  const age = casting.age ?? random.between(...GROUPS[group].ages);
  const name = { ...nameOf(random, origin, sex, age), ...onlyNames(casting) };
  return {
    ...name,
    preferredName: random.chance(0.08) ? name.givenName.slice(0, 3) : null,
    sex,
    dateOfBirth: casting.bornMonthsAgo
      ? addMonths(today, -casting.bornMonthsAgo)
      : addDays(addMonths(askedOn, -12 * age), -random.between(1, 360)),
    ...numberOrReason(random, nhsNumber, age),
    ...addressOf(random, place),
    ...reachOf(random, name, age),
    gpPracticeCode: random.pick(place.practices),
    accessible: accessibleInformation(random, origin),
    answers: random.chance(0.64) ? characteristicsOf(random, origin, sex, age) : null,
  };
}

function onlyNames({ givenName, familyName }: Casting) {
  return { ...(givenName && { givenName }), ...(familyName && { familyName }) };
}

function nameOf(random: Random, origin: Origin, sex: 'FEMALE' | 'MALE', age: number) {
  const lists = origin === 'BRITISH' && age >= 62 ? OLDER_BRITISH : NAMES[origin];
  const familyName = random.pick(NAMES[origin].family);
  return { givenName: random.pick(sex === 'FEMALE' ? lists.female : lists.male), familyName };
}

/** A few people have no NHS number yet, as in life. */
function numberOrReason(random: Random, nhsNumber: string, age: number) {
  if (!random.chance(0.025)) return { nhsNumber, nhsNumberMissing: null };
  const fitting = NHS_NUMBER_MISSING.filter((reason) => reason !== 'NEWBORN' || age === 0);
  return { nhsNumber: null, nhsNumberMissing: random.pick(fitting) };
}

/** The second half of the postcode ends in letters that no real postcode has. */
function addressOf(random: Random, { towns }: Place) {
  const [town, district] = random.pick(towns);
  const inward = `${random.between(1, 9)}${random.pick(['CK', 'KV', 'MO', 'VC', 'OM', 'IK'])}`;
  return {
    addressLine1: `${random.between(1, 140)} ${random.pick(STREETS)}`,
    town,
    postcode: `${district} ${inward}`,
  };
}

/** Numbers that Ofcom reserves for drama, and a domain that receives no mail. */
function reachOf(
  random: Random,
  { givenName, familyName }: { givenName: string; familyName: string },
  age: number,
) {
  const local = `${givenName}.${familyName}.${random.between(10, 99)}`
    .toLowerCase()
    .replace(/[^a-z0-9.]/g, '');
  return {
    phone: random.chance(0.93) ? dramaMobile(random) : null,
    email: age >= 14 && random.chance(age > 75 ? 0.35 : 0.7) ? `${local}@example.invalid` : null,
  };
}

export function dramaMobile(random: Random): string {
  return `07700 900${String(random.between(0, 999)).padStart(3, '0')}`;
}
