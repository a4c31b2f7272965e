import type { TransitionKind } from '@/lib/case/rules/clock-kind';
import type { AskedBy, PhbGroup, RequestOrigin } from '@/lib/case/rules/groups';
import { addDays, ageOn, type PlainDate } from '@/lib/core/plain-date';
import { WAYS, type WayOfManaging } from '@/lib/money/rules/ways';
import { GROUP_WEIGHTS, GROUPS } from './groups';
import { budgetStart, type Clockwork, firstReview, type Milestones, milestonesOf } from './milestones';
import { PACES, type Pace, type Part, partsOf } from './money';
import { type EligibleBefore, type Role, roleIn } from './named-people';
import { helper, type Network, networkOf } from './network';
import { type Package, packageOf } from './package';
import { makePerson, type Person } from './person';
import type { Place as Where } from './place';
import { type Random, randomOf } from './random';
import { askedGroup, type Place, type Stage } from './stages';

/** All facts of one person of the demonstration, drawn before anything is written. */
export type Story = {
  commissionerCode: string;
  index: number;
  place: Place;
  person: Person;
  network: Network;
  group: PhbGroup;
  origin: RequestOrigin;
  askedBy: AskedBy;
  milestones: Milestones;
  bought: Package;
  way: WayOfManaging;
  parts: Part[];
  pace: Pace;
  startsOn: PlainDate;
  firstReviewOn: PlainDate;
  /** Keys of sign-ins (staff.ts): the practitioner, and the person and the helper if they have one. */
  practitioner: string;
  signIn: string | null;
  helperSignIn: string | null;
  /** A costly plan that the first approver has approved and that waits for the second. */
  isFirstApproved: boolean;
  eligibleBefore: EligibleBefore | null;
  stepsDone: readonly TransitionKind[];
};

export type Setting = Clockwork & { seed: string; where: Where; practitioners: readonly string[] };

/** One person's story. The same parameters give the same story. */
export function storyOf(setting: Setting, index: number, place: Place, nhsNumber: string): Story {
  const random = randomOf(`${setting.seed} ${setting.where.code} ${index}`);
  const role = roleIn(setting.where.code, index);
  const group = groupOf(random, place, role);
  const way = role?.way ?? wayOf(random, group);
  const isFirstApproved = place.stage === 'SUBMITTED' && place.slot % 5 === 4;
  const isDear = isFirstApproved || (place.stage === 'SUBMITTED' && place.slot % 5 === 0);
  const bought = packageOf(random, isDear ? 'CHC' : group, isDear);
  const milestones = milestonesOf(random, place, setting, startedAgo(random, bought.weeks, place, role));
  return {
    ...tell(random, setting, {
      index,
      place,
      nhsNumber,
      role,
      group: isDear ? 'CHC' : group,
      way,
      bought,
      milestones,
    }),
    place,
    index,
    isFirstApproved,
    ...writtenFacts(role),
    bought,
    milestones,
    way,
  };
}

/** What only a written person has. */
function writtenFacts(role: Role | null): Pick<Story, 'eligibleBefore' | 'stepsDone'> {
  return { eligibleBefore: role?.eligibleBefore ?? null, stepsDone: role?.stepsDone ?? [] };
}

/** Drawn for every person, so that written facts of some people do not change later draws. */
function groupOf(random: Random, place: Place, role: Role | null): PhbGroup {
  const drawn = random.weighted(GROUP_WEIGHTS);
  return role?.group ?? askedGroup(place) ?? drawn;
}

/** Some have just begun, most are under way, and one in eight ends within a month. */
function startedAgo(random: Random, weeks: number, { slot }: Place, role: Role | null): number {
  const longest = weeks * 7 - 22;
  if (role?.startedAgo) return role.startedAgo;
  return slot % 8 === 7 ? random.between(longest - 25, longest) : random.between(3, longest);
}

function wayOf(random: Random, group: PhbGroup): WayOfManaging {
  const { direct, thirdParty } = GROUPS[group];
  const weights = { NOTIONAL: 1 - direct - thirdParty, THIRD_PARTY: thirdParty, DIRECT_PAYMENT: direct };
  return random.weighted(WAYS.map((way) => [way, weights[way]] as const));
}

type Given = Pick<Story, 'index' | 'place' | 'group' | 'way' | 'bought' | 'milestones'> & {
  nhsNumber: string;
  role: Role | null;
};

function tell(random: Random, setting: Setting, given: Given) {
  const { where } = setting;
  const { group, milestones, role } = given;
  const askedOn = milestones.asked ?? milestones.registered;
  const person = makePerson(random, where, {
    group,
    askedOn,
    nhsNumber: given.nhsNumber,
    today: setting.today,
    casting: role?.casting,
  });
  const age = ageOn(person.dateOfBirth, milestones.registered);
  const network = aroundOf(random, person, given, age);
  const own = () => ownSignIn(random, { index: given.index, code: where.code, age, network });
  return {
    commissionerCode: where.code,
    group,
    person,
    network,
    ...moneyOf(random, setting, { given, person, network }),
    practitioner: role?.practitioner ?? practitionerFor(given, setting.practitioners),
    signIn: role?.signIn ?? own(),
    helperSignIn: role?.helper?.signIn ?? null,
  };
}

function moneyOf(
  random: Random,
  { today }: Setting,
  { given, person, network }: { given: Given; person: Person; network: Network },
) {
  const { bought, milestones, role, way } = given;
  const startsOn = budgetStart(random, milestones.planDecided ?? addDays(today, 14));
  return {
    startsOn,
    origin: random.chance(0.2) ? ('OFFER' as const) : ('REQUEST' as const),
    askedBy: askerOf(random, network),
    parts: partsOf(bought, way, holderOf(random, way, person, network), random.chance(0.22)),
    pace: role ? ('STEADY' as const) : random.weighted(PACES),
    firstReviewOn: firstReview(random, startsOn),
  };
}

/** Stages with few people, which the accounts of the sign-in page should find on their own caseload. */
const RARE: readonly Stage[] = ['ELIGIBLE', 'INDICATIVE_SET', 'INFORMED', 'CHANGES_REQUESTED'];

/**
 * The first two people of a rare stage and all new cases go to the first two practitioners. Others go to each
 * in turn.
 */
function practitionerFor({ index, place }: Given, practitioners: readonly string[]): string {
  const { stage, slot } = place;
  const isJustAsked = askedGroup(place) !== null;
  const nth = isJustAsked
    ? (slot + Math.floor(slot / 6)) % 2
    : RARE.includes(stage) && slot < 2
      ? slot
      : index;
  return practitioners[nth % practitioners.length] ?? '';
}

const HOLDERS = ['Clearwater Support Services CIC', 'Keystone Care Accounts', 'Harbour Independent Living'];

function holderOf(
  random: Random,
  way: WayOfManaging,
  { givenName, familyName }: Person,
  network: Network,
): string {
  if (way === 'THIRD_PARTY') return random.pick(HOLDERS);
  return network.helper?.coversMoney ? network.helper.name : `${givenName} ${familyName}`;
}

/** One in four of the people who can have their own sign-in. */
function ownSignIn(
  random: Random,
  { index, code, age, network }: { index: number; code: string; age: number; network: Network },
): string | null {
  return age >= 16 && network.hasCapacity && random.chance(0.25)
    ? `person${index}.${code.toLowerCase()}`
    : null;
}

function aroundOf(random: Random, person: Person, { group, way, role }: Given, age: number): Network {
  const network = networkOf(random, person, { group, age, way });
  if (!role) return network;
  const given = role.helper;
  const own = given ? helper(random, person, given) : null;
  return { ...network, hasCapacity: role.hasCapacity, helper: own };
}

function askerOf(random: Random, { hasCapacity, helper: acting }: Network): AskedBy {
  if (!hasCapacity) return acting?.kind === 'REPRESENTATIVE' ? 'REPRESENTATIVE' : 'FAMILY_OR_FRIEND';
  return random.weighted([['PERSON', 6], ['FAMILY_OR_FRIEND', 2], ['PROFESSIONAL', 2]]); // biome-ignore format: weights
}
