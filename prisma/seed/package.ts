import type { PhbGroup } from '@/lib/case/rules/groups';
import { type Pence, pence, sumPence } from '@/lib/core/money';
import { planTotal, weeklyTotal } from '@/lib/plan/rules/cost';
import { CATALOGUE, type Offer, type Service } from './catalogue';
import type { Random } from './random';

export type PackageLine = Omit<Service, 'pounds' | 'share'> & { amount: Pence };

export type Indicative = {
  weekly: Pence | null;
  weeks: number | null;
  oneOff: Pence | null;
  oneOffFor: string | null;
  contingencyWeeks: number | null;
  method: string;
};

/** A person's package: the lines of the plan, their total, and the indicative amount set before planning. */
export type Package = {
  outcomes: Offer['outcomes'];
  risks: Offer['risks'];
  lines: PackageLine[];
  weeks: number;
  total: Pence;
  indicative: Indicative;
  /** Why the plan costs more than the indicative amount, if it does. */
  overReason: string | null;
};

const WEEKS: Partial<Record<PhbGroup, number>> = { MENTAL_HEALTH: 40, OTHER_LOCAL: 20 };

/** @param over scales up the lines of a plan that must need a second approver */
export function packageOf(random: Random, group: PhbGroup, isDear = false): Package {
  const { outcomes, risks, services } = CATALOGUE[group];
  const weeks = WEEKS[group] ?? 52;
  const lines = chosen(random, services).map((service) => priced(random, service, isDear));
  const total = planTotal(lines, weeks);
  const indicative = indicativeOf(random, lines, weeks, !isDear && random.chance(0.1) ? 0.88 : 1);
  return {
    lines,
    weeks,
    total,
    indicative,
    outcomes: lines.some(({ outcome }) => outcome === 1) ? outcomes : outcomes.slice(0, 1),
    risks: risks.slice(0, random.between(1, risks.length)),
    overReason: total > indicativeTotal(indicative) ? OVER : null,
  };
}

const OVER = 'The provider has raised its price since the estimate. There is no cheaper provider nearby.';

function indicativeTotal({ weekly, weeks, oneOff, contingencyWeeks }: Indicative): number {
  return (weekly ?? 0) * ((weeks ?? 0) + (contingencyWeeks ?? 0)) + (oneOff ?? 0);
}

/** A plan has at least one service: the first, if none was drawn. */
function chosen(random: Random, services: readonly Service[]): Service[] {
  const kept = services.filter(({ share }) => random.chance(share));
  return kept.length > 0 ? kept : services.slice(0, 1);
}

function priced(
  random: Random,
  { pounds: [from, to], share: _, ...service }: Service,
  isDear: boolean,
): PackageLine {
  const low = isDear ? Math.round(from + (to - from) * 0.85) : from;
  const halves = random.between(low * 2, to * 2);
  // Small weekly prices are in steps of 50p, large ones of £5.
  return { ...service, amount: pence(halves >= 200 ? Math.round(halves / 10) * 500 : halves * 50) };
}

function indicativeOf(random: Random, lines: PackageLine[], weeks: number, factor: number): Indicative {
  const weekly = roundUp(weeklyTotal(lines) * factor, 500);
  const oneOffs = lines.filter(({ cost }) => cost === 'ONE_OFF');
  const oneOff = roundUp(sumPence(oneOffs.map(({ amount }) => amount)) * factor, 1_000);
  return {
    ...(weekly > 0
      ? { weekly, weeks, contingencyWeeks: random.weighted([[0, 2], [2, 3], [4, 3]]) }
      : { weekly: null, weeks: null, contingencyWeeks: null }),
    ...(oneOff > 0 ? { oneOff, oneOffFor: oneOffs.map(({ service }) => service).join(', ') } : { oneOff: null, oneOffFor: null }),
    method: weekly > 0 ? random.pick(METHODS) : 'Price list of approved chairs and accessories, and the assessment',
  }; // biome-ignore format: weights
}

const METHODS = [
  'Hours of care from the assessment, at the local hourly rate',
  'Cost of the service the person would otherwise have',
  'Local points table, checked against three similar packages',
];

function roundUp(amount: number, step: number): Pence {
  return pence(Math.ceil(amount / step) * step);
}
