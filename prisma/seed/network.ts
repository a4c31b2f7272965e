import type { PhbGroup } from '@/lib/case/rules/groups';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import type { AuthorityBasis } from '@/lib/person/rules/basis-terms';
import type { Origin } from './names';
import { NAMES } from './names';
import type { Person } from './person';
import type { Random } from './random';

export type Contact = { name: string; relationship: string; phone: string; notes: string | null };

/** A representative or nominee of the person. */
export type Helper = {
  kind: 'REPRESENTATIVE' | 'NOMINEE';
  basis: AuthorityBasis;
  name: string;
  relationship: string;
  phone: string;
  coversMoney: boolean;
  coversPlan: boolean;
  evidence: string;
};

export type Network = { contacts: Contact[]; hasCapacity: boolean; helper: Helper | null };

/** The people around a person: emergency contacts, and who acts for them, if anyone. */
export function networkOf(
  random: Random,
  person: Person,
  { group, age, way }: { group: PhbGroup; age: number; way: WayOfManaging },
): Network {
  const contacts = Array.from({ length: random.weighted([[0, 2], [1, 8], [2, 1]]) }, () => contactOf(random, person, age)); // biome-ignore format: weights
  const hasCapacity = age >= 16 && !random.chance(lackOfCapacity(group, age));
  return { contacts, hasCapacity, helper: helperOf(random, person, { age, hasCapacity, way }) };
}

function lackOfCapacity(group: PhbGroup, age: number): number {
  if (group === 'LEARNING_DISABILITY') return 0.35;
  return group === 'CHC' ? (age >= 75 ? 0.4 : 0.2) : 0.03;
}

function contactOf(random: Random, { familyName }: Person, age: number): Contact {
  const ties =
    age < 18
      ? ['Mother', 'Father', 'Grandmother', 'Aunt']
      : ['Wife', 'Husband', 'Daughter', 'Son', 'Sister', 'Brother', 'Friend', 'Neighbour'];
  const relationship = random.pick(ties);
  return {
    name: `${aGivenName(random, relationship)} ${['Friend', 'Neighbour'].includes(relationship) ? aFamilyName(random) : familyName}`,
    relationship,
    phone: dramaLandline(random),
    notes: random.chance(0.2) ? random.pick(['Holds a key', 'Only after 5 pm', 'Lives next door', 'Works nights: call in the afternoon']) : null,
  }; // biome-ignore format: words
}

const WOMEN = ['Mother', 'Grandmother', 'Aunt', 'Wife', 'Daughter', 'Sister'];

function aGivenName(random: Random, relationship: string): string {
  const names = NAMES[random.weighted<Origin>([['BRITISH', 6], ['INDIAN', 1], ['POLISH', 1], ['CARIBBEAN', 1]])]; // biome-ignore format: weights
  const isWoman =
    WOMEN.includes(relationship) ||
    (!['Father', 'Husband', 'Son', 'Brother'].includes(relationship) && random.chance(0.5));
  return random.pick(isWoman ? names.female : names.male);
}

const aFamilyName = (random: Random) => random.pick(NAMES.BRITISH.family);

function helperOf(
  random: Random,
  person: Person,
  { age, hasCapacity, way }: { age: number; hasCapacity: boolean; way: WayOfManaging },
): Helper | null {
  if (age < 16 || (age < 18 && !hasCapacity))
    return helper(random, person, {
      basis: 'PARENTAL_RESPONSIBILITY',
      relationship: random.pick(['Mother', 'Father']),
    });
  if (!hasCapacity)
    return helper(random, person, {
      basis: adultBasis(random),
      relationship: random.pick(['Daughter', 'Son', 'Wife', 'Husband', 'Sister']),
    });
  const wantsNominee = way === 'DIRECT_PAYMENT' && random.chance(0.2);
  return wantsNominee
    ? helper(random, person, {
        basis: 'NOMINATED_BY_PERSON',
        relationship: random.pick(['Brother', 'Sister', 'Friend']),
      })
    : null;
}

const adultBasis = (random: Random) =>
  random.weighted<AuthorityBasis>([['LPA_HEALTH_AND_WELFARE', 6], ['DEPUTY_HEALTH_AND_WELFARE', 1], ['APPOINTED_BY_COMMISSIONER', 3]]); // biome-ignore format: weights

const COVERS: Partial<
  Record<AuthorityBasis, { coversMoney: boolean; coversPlan: boolean; evidence: string }>
> = {
  PARENTAL_RESPONSIBILITY: { coversMoney: true, coversPlan: true, evidence: 'Birth certificate seen' },
  LPA_HEALTH_AND_WELFARE: {
    coversMoney: true,
    coversPlan: true,
    evidence: 'Lasting power of attorney seen, registered',
  },
  DEPUTY_HEALTH_AND_WELFARE: { coversMoney: true, coversPlan: true, evidence: 'Court order seen' },
  APPOINTED_BY_COMMISSIONER: {
    coversMoney: true,
    coversPlan: true,
    evidence: 'Letter of appointment signed by the PHB lead',
  },
  NOMINATED_BY_PERSON: {
    coversMoney: true,
    coversPlan: false,
    evidence: 'Nomination form signed by the person',
  },
};

export function helper(
  random: Random,
  { familyName }: Person,
  { basis, relationship, name }: { basis: AuthorityBasis; relationship: string; name?: string },
): Helper {
  const covers = COVERS[basis];
  if (!covers) throw new Error(`The demonstration uses no ${basis}`);
  const kind = basis === 'NOMINATED_BY_PERSON' ? 'NOMINEE' : 'REPRESENTATIVE';
  const ownName = `${aGivenName(random, relationship)} ${relationship === 'Friend' ? aFamilyName(random) : familyName}`;
  return { kind, basis, relationship, name: name ?? ownName, phone: dramaLandline(random), ...covers };
}

/** Ofcom reserves 01632 960000 to 960999 for drama. */
function dramaLandline(random: Random): string {
  return `01632 960${String(random.between(0, 999)).padStart(3, '0')}`;
}
