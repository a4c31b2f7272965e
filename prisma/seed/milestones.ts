import { addDays, addMonths, type PlainDate } from '@/lib/core/plain-date';
import type { Random } from './random';
import type { Place, Stage } from './stages';
import { type Holidays, later, workingDayNear, workingDaysBefore } from './working-days';

/** The days on which a person's case moved on. A missing day has not come, or never will. */
export type Milestones = {
  registered: PlainDate;
  asked?: PlainDate;
  recorded?: PlainDate;
  decided?: PlainDate;
  set?: PlainDate;
  informed?: PlainDate;
  planStarted?: PlainDate;
  submitted?: PlainDate;
  /** Returned once and sent again. */
  returned?: PlainDate;
  resubmitted?: PlainDate;
  planDecided?: PlainDate;
  started?: PlainDate;
  closed?: PlainDate;
};

type Step = Exclude<keyof Milestones, 'registered' | 'returned' | 'resubmitted' | 'closed'>;

const PATH = ['asked', 'recorded', 'decided', 'set', 'informed', 'planStarted', 'submitted', 'planDecided', 'started'] as const satisfies Step[]; // biome-ignore format: one line

/** Days since the step before: fewest and most. */
const GAPS: Record<Step, readonly [number, number]> = {
  asked: [0, 0],
  recorded: [0, 2],
  decided: [9, 33],
  set: [3, 16],
  informed: [1, 7],
  planStarted: [2, 18],
  submitted: [12, 40],
  planDecided: [3, 15],
  started: [2, 12],
};

/** The last step, and how long ago it was: in days (`d`) or working days (`w`), one for each slot in turn. */
const WAITING: Partial<Record<Stage, { last: Step; unit: 'd' | 'w'; ago: readonly number[] }>> = {
  REQUESTED: { last: 'asked', unit: 'd', ago: [28, 45, 27, 33, 25, 38, 21, 30, 24, 17, 14, 29, 10, 7, 5, 3] },
  ELIGIBLE: { last: 'decided', unit: 'w', ago: [10, 13, 8, 5, 11, 9, 3, 1] },
  INDICATIVE_SET: { last: 'set', unit: 'w', ago: [5, 7, 4, 2, 6, 1] },
  INFORMED: { last: 'informed', unit: 'd', ago: [42, 49, 35, 25, 44, 15, 8, 3] },
  PLANNING: { last: 'informed', unit: 'd', ago: [20, 40, 33, 44, 26, 15, 42, 38, 12, 30, 52, 18, 36, 23, 41, 9, 28, 47, 34, 21, 39, 13, 31, 25] },
  SUBMITTED: { last: 'submitted', unit: 'w', ago: [10, 13, 9, 8, 10, 12, 7, 5, 11, 9, 3, 6, 2, 1] },
  CHANGES_REQUESTED: { last: 'planDecided', unit: 'w', ago: [10, 7, 12, 4, 2, 1] },
  APPROVED: { last: 'planDecided', unit: 'w', ago: [10, 13, 8, 5, 11, 6, 3, 2, 1] },
}; // biome-ignore format: one line a stage

export type Clockwork = { today: PlainDate; holidays: Holidays };

/**
 * When a person's case moved on. All days are before today, so that nothing is in the future at any hour of
 * the day.
 * @param startsAgo days since the start of an active budget
 */
export function milestonesOf(
  random: Random,
  { stage, slot }: Place,
  clockwork: Clockwork,
  startsAgo: number,
): Milestones {
  const latest = workingDaysBefore(clockwork.today, 1, clockwork.holidays);
  const near = (date: PlainDate) => workingDayNear(date, latest, clockwork.holidays);
  const path = pathOf(random, { stage, slot }, { clockwork, near, startsAgo });
  const isOldAcquaintance = random.chance(0.35);
  const before = isOldAcquaintance ? random.between(60, 600) : random.between(0, 6);
  return { registered: near(addDays(path.asked ?? latest, -before - 3)), ...path };
}

type Path = Omit<Milestones, 'registered'>;

/** The working day nearest to a date. */
type Near = (date: PlainDate) => PlainDate;

function pathOf(
  random: Random,
  place: Place,
  { clockwork, near, startsAgo }: { clockwork: Clockwork; near: Near; startsAgo: number },
): Path {
  const waiting = WAITING[place.stage];
  if (waiting) {
    const ago = waiting.ago[place.slot % waiting.ago.length] ?? 1;
    const last =
      waiting.unit === 'd'
        ? addDays(clockwork.today, -ago)
        : workingDaysBefore(clockwork.today, ago, clockwork.holidays);
    return withAfter(random, place.stage, backwards(random, waiting.last, last, near), near);
  }
  return finished(random, place.stage, { today: clockwork.today, near, startsAgo });
}

/** The day of a step, and of every step before it. */
function backwards(random: Random, last: Step, on: PlainDate, near: (date: PlainDate) => PlainDate): Path {
  const path: Path = {};
  let day = on;
  for (const step of [...PATH.slice(0, PATH.indexOf(last) + 1)].reverse()) {
    // A request of a Sunday is recorded on Monday. Staff work on working days.
    path[step] = step === 'asked' ? day : near(day);
    day = addDays(path[step], -random.between(...GAPS[step]));
  }
  return straightened(path, near);
}

/** Restores the order of steps after rounding to working days. */
function straightened(path: Path, near: (date: PlainDate) => PlainDate): Path {
  let before: PlainDate | undefined;
  for (const step of PATH) {
    const day = path[step];
    if (day && before && day < before) path[step] = near(before);
    before = path[step] ?? before;
  }
  return path;
}

/** The steps after the one that a waiting person is placed by. */
function withAfter(random: Random, stage: Stage, path: Path, near: (date: PlainDate) => PlainDate): Path {
  if (stage === 'REQUESTED') return { ...path, recorded: near(path.asked as PlainDate) };
  if (stage === 'PLANNING')
    return { ...path, planStarted: near(addDays(path.informed as PlainDate, random.between(1, 6))) };
  if (stage === 'CHANGES_REQUESTED') return { ...path, returned: path.planDecided, planDecided: undefined };
  return path;
}

function finished(
  random: Random,
  stage: Stage,
  { today, near, startsAgo }: { today: PlainDate; near: Near; startsAgo: number },
): Path {
  const ago = random.between(40, 1_020);
  switch (stage) {
    case 'ACTIVE':
      return sentBack(random, backwards(random, 'started', addDays(today, -startsAgo), near), near);
    case 'NOT_ELIGIBLE':
      return backwards(random, 'decided', addDays(today, -ago), near);
    case 'PLAN_REFUSED':
      return backwards(random, 'planDecided', addDays(today, -ago), near);
    case 'CLOSED': {
      const path = backwards(
        random,
        random.pick(['recorded', 'decided', 'informed', 'planStarted']),
        addDays(today, -ago - 30),
        near,
      );
      return { ...path, closed: near(addDays(lastOf(path), random.between(5, 30))) };
    }
    default:
      return {};
  }
}

function lastOf(path: Path): PlainDate {
  return Object.values(path).reduce(later);
}

/** One plan in seven was returned with comments before it was approved, if there was time. */
function sentBack(random: Random, path: Path, near: (date: PlainDate) => PlainDate): Path {
  const { submitted, planDecided } = path;
  if (!submitted || !planDecided || !random.chance(0.14)) return path;
  const returned = near(addDays(submitted, 2));
  const resubmitted = near(addDays(returned, 1));
  return resubmitted < planDecided ? { ...path, returned, resubmitted } : path;
}

/** The Monday on which a budget starts: three to eighteen days after the decision, made or expected. */
export function budgetStart(random: Random, decidedOn: PlainDate): PlainDate {
  const from = addDays(decidedOn, random.between(3, 12));
  const weekday = new Date(`${from}T00:00:00Z`).getUTCDay();
  return addDays(from, (8 - weekday) % 7);
}

/** The day of the first review: within three months of the start. */
export function firstReview(random: Random, startsOn: PlainDate): PlainDate {
  return addDays(addMonths(startsOn, 3), -random.between(2, 14));
}
