import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { Act, Undated } from './act';
import type { Milestones } from './milestones';
import type { Story } from './story';
import { type Holidays, later, workingDayNear, workingDaysBefore } from './working-days';

/** How a person's eligibility was established. ELSEWHERE: before this service, and recorded here. */
export type Route =
  | 'ELSEWHERE'
  /** The request rests on an earlier decision. */
  | 'BEFORE'
  | 'SCREENED_OUT'
  | 'FULL'
  | 'FAST_TRACK'
  | 'LOCAL'
  /** Not decided yet, each further than the one before. */
  | 'NOT_BEGUN'
  | 'SCREENING'
  | 'SCREENED'
  | 'ASSESSING'
  | 'SENT'
  | 'SENT_BACK';

const OPEN: readonly Route[] = ['SENT_BACK', 'SCREENING', 'SCREENED', 'ASSESSING', 'SENT', 'NOT_BEGUN'];
const DECIDED: readonly Route[] = ['FULL', 'FULL', 'FAST_TRACK', 'FULL', 'ELSEWHERE'];

/** Groups for which the demonstration's commissioners have published criteria of their own. */
export const WITH_CRITERIA = ['WHEELCHAIR', 'LONG_TERM_CONDITION', 'LEARNING_DISABILITY'] as const;

type Informed = Pick<Story, 'group' | 'place' | 'index' | 'milestones' | 'eligibleBefore'>;

/**
 * Some people who wait for a decision, or were found not eligible, were referred: no one asked for a budget.
 */
export function isReferred({ place, eligibleBefore }: Pick<Story, 'place' | 'eligibleBefore'>): boolean {
  const isUpToDecision = place.stage === 'REQUESTED' || place.stage === 'NOT_ELIGIBLE';
  return isUpToDecision && !eligibleBefore && place.slot % 3 === 0;
}

/** The route of a person, by their group, stage and number. */
export function routeOf({ group, place, index, milestones, eligibleBefore }: Informed): Route {
  if (eligibleBefore) return 'BEFORE';
  if (group !== 'CHC' && group !== 'CYPCC') return localRoute(group, index, milestones);
  if (!milestones.recorded) return 'ELSEWHERE';
  if (!milestones.decided) return nth(OPEN, place.slot);
  if (place.stage === 'NOT_ELIGIBLE') return index % 2 === 0 ? 'SCREENED_OUT' : 'FULL';
  const route = nth(DECIDED, index);
  return route === 'FAST_TRACK' && group === 'CYPCC' ? 'FULL' : route;
}

/** Some who are refused continuing healthcare live in a home with nursing, and the NHS pays for that. */
export function livesInNursingHome(story: Informed): boolean {
  const { group, place, index } = story;
  const isRefused = group === 'CHC' && place.stage === 'NOT_ELIGIBLE' && routeOf(story) === 'FULL';
  return isRefused && index % 3 === 0;
}

const nth = (routes: readonly Route[], place: number) => routes[place % routes.length] ?? 'FULL';

function localRoute(group: Story['group'], index: number, { decided }: Milestones): Route {
  const hasCriteria = WITH_CRITERIA.some((one) => one === group);
  if (!decided) return hasCriteria && index % 2 === 0 ? 'LOCAL' : 'NOT_BEGUN';
  return hasCriteria && index % 4 !== 3 ? 'LOCAL' : 'ELSEWHERE';
}

type Days = { today: PlainDate; holidays: Holidays };

/** The steps of one person's eligibility, from the first tool to the letter and any review. */
export function eligibilitySteps(story: Story, { today, holidays }: Days): Undated[] {
  const { recorded, decided } = story.milestones;
  if (!recorded) return [];
  const latest = workingDaysBefore(today, 1, holidays);
  const near = (on: PlainDate) => workingDayNear(on, latest, holidays);
  const route = routeOf(story);
  if (!decided) return undecided(route, recorded, near);
  const before = (count: number) => later(recorded, workingDaysBefore(decided, count, holidays));
  return decidedSteps(story, route, { recorded, decided, before, near, latest });
}

function undecided(route: Route, recorded: PlainDate, near: (on: PlainDate) => PlainDate): Undated[] {
  const at = (days: number, act: Act): Undated => ({ on: near(addDays(recorded, days)), act });
  if (route === 'LOCAL') return [at(2, { kind: 'criteria', isMet: true })];
  const all = [
    at(1, { kind: 'screen', result: route === 'SCREENING' ? 'OPEN' : 'ON' }),
    at(2, { kind: 'letter' }),
    at(3, { kind: 'assess', isEligible: true, isWhole: route !== 'ASSESSING' }),
    at(6, { kind: 'recommend', isEligible: true }),
    at(8, { kind: 'send-back' }),
  ];
  return all.slice(0, HOW_FAR[route] ?? 0);
}

const HOW_FAR: Partial<Record<Route, number>> = {
  SCREENING: 1,
  SCREENED: 2,
  ASSESSING: 3,
  SENT: 4,
  SENT_BACK: 5,
};

type Decided = {
  recorded: PlainDate;
  decided: PlainDate;
  before: (workingDays: number) => PlainDate;
  near: (on: PlainDate) => PlainDate;
  latest: PlainDate;
};

function decidedSteps(story: Story, route: Route, days: Decided): Undated[] {
  const { recorded, decided, before, near } = days;
  const isEligible = story.place.stage !== 'NOT_ELIGIBLE';
  // One in three is screened at once and may then wait longer than the standard.
  const screened = story.index % 3 === 0 ? near(addDays(recorded, 1)) : before(12);
  const letter: Undated = {
    on: later(decided, near(addDays(decided, 1 + (story.index % 4)))),
    act: { kind: 'letter' },
  };
  switch (route) {
    case 'SCREENED_OUT':
      return [{ on: decided, act: { kind: 'screen', result: 'OUT' } }, letter];
    case 'FULL':
      return [
        { on: screened, act: { kind: 'screen', result: 'ON' } },
        { on: near(addDays(screened, 1)), act: { kind: 'letter' } },
        { on: before(4), act: { kind: 'assess', isEligible, isWhole: true } },
        { on: before(1), act: { kind: 'recommend', isEligible } },
        { on: decided, act: { kind: 'decide-on', isEligible } },
        letter,
        ...challenge(story, days, isEligible, letter.on),
      ];
    case 'FAST_TRACK':
      return [
        { on: before(1), act: { kind: 'fast-track' } },
        { on: decided, act: { kind: 'care-in-place' } },
        { on: decided, act: { kind: 'decide-on', isEligible } },
        letter,
      ];
    case 'LOCAL':
      return [
        { on: before(3), act: { kind: 'criteria', isMet: isEligible } },
        { on: decided, act: { kind: 'decide-on', isEligible } },
        letter,
      ];
    case 'BEFORE':
      return [];
    default:
      return [{ on: decided, act: { kind: 'eligibility', isEligible } }];
  }
}

/** Some people who are not eligible ask for a review. After two months most reviews have ended. */
function challenge(
  { index }: Story,
  { latest }: Decided,
  isEligible: boolean,
  informed: PlainDate,
): Undated[] {
  if (isEligible || index % 3 === 0) return [];
  const asked = addDays(informed, 25);
  const ended = addDays(informed, 70);
  return [
    ...(asked <= latest ? [{ on: asked, act: { kind: 'ask-again' } as const }] : []),
    ...(ended <= latest
      ? ([
          { on: ended, act: { kind: 'look-again' } },
          { on: ended, act: { kind: 'letter' } },
        ] as const)
      : []),
  ];
}
