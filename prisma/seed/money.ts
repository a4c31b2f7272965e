import { type Pence, pence, scalePence } from '@/lib/core/money';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { instalmentDates, instalments, type PaymentCycle } from '@/lib/money/rules/instalments';
import { isPaidOut, type WayOfManaging } from '@/lib/money/rules/ways';
import { lineTotal } from '@/lib/plan/rules/cost';
import { budgetEndsOn } from '@/lib/plan/rules/period';
import type { Package } from './package';
import type { Random } from './random';
import { earlier } from './working-days';

export type Part = { way: WayOfManaging; amount: Pence; payeeName: string | null; lineIndexes: number[] };

/** `part` and `line` are positions in the budget's allocations and the plan's lines, from 0. */
export type PaymentDue = {
  part: number;
  amount: Pence;
  dueOn: PlainDate;
  startsOn: PlainDate;
  endsOn: PlainDate;
};
export type Bought = { part: number; line: number; amount: Pence; spentOn: PlainDate; recordedOn: PlainDate };

/** How fast money is spent compared with the calendar. */
export type Pace = 'STEADY' | 'FAST' | 'SLOW' | 'NONE';
const FACTORS: Record<Pace, readonly [number, number]> = { STEADY: [93, 102], FAST: [128, 165], SLOW: [28, 60], NONE: [0, 0] }; // biome-ignore format: one line

export const PACES: readonly (readonly [Pace, number])[] = [['STEADY', 68], ['FAST', 12], ['SLOW', 15], ['NONE', 5]]; // biome-ignore format: one line

/**
 * The allocations of an agreed amount. A mixed budget pays the first service directly; the rest is notional.
 */
export function partsOf(bought: Package, way: WayOfManaging, payeeName: string, isMixed: boolean): Part[] {
  const all = bought.lines.map((_, index) => index);
  const paid = isPaidOut(way) ? payeeName : null;
  if (!isMixed || !isPaidOut(way) || all.length < 2)
    return [{ way, amount: bought.total, payeeName: paid, lineIndexes: all }];
  const [first = 0, ...rest] = all;
  const direct = costOf(bought, [first]);
  return [
    { way, amount: direct, payeeName: paid, lineIndexes: [first] },
    { way: 'NOTIONAL', amount: pence(bought.total - direct), payeeName: null, lineIndexes: rest },
  ];
}

function costOf({ lines, weeks }: Package, indexes: readonly number[]): Pence {
  return pence(indexes.reduce((total, index) => total + lineCost({ lines, weeks }, index), 0));
}

function lineCost({ lines, weeks }: Pick<Package, 'lines' | 'weeks'>, index: number): number {
  const line = lines[index];
  return line ? lineTotal(line, weeks) : 0;
}

type PaymentPlan = {
  /** The position of the allocation in the budget. */
  index: number;
  weeks: number;
  startsOn: PlainDate;
  cycle: PaymentCycle;
  until: PlainDate;
};

/**
 * Payments in advance of one allocation that is not notional, in equal instalments, up to and including a
 * day.
 */
export function paymentsOf(part: Part, { index, weeks, startsOn, cycle, until }: PaymentPlan): PaymentDue[] {
  if (!isPaidOut(part.way)) return [];
  const endsOn = budgetEndsOn(startsOn, weeks);
  const dates = instalmentDates(cycle, startsOn, endsOn).filter(({ paidOn }) => addDays(paidOn, 6) <= endsOn);
  const amounts = instalments(part.amount, dates.length);
  if (!amounts.ok) return [];
  const due = dates.map(({ paidOn, coversTo }, place) => ({
    part: index,
    amount: amounts.value[place] ?? pence(0),
    dueOn: paidOn,
    startsOn: paidOn,
    endsOn: earlier(coversTo, endsOn),
  }));
  return due.filter(({ dueOn }) => dueOn <= until);
}

type Spell = { line: number; part: number; from: PlainDate; share: readonly [number, number] };

type Spender = {
  bought: Package;
  parts: readonly Part[];
  startsOn: PlainDate;
  until: PlainDate;
  pace: Pace;
};

/**
 * Spending up to a day, in order of days. Weekly services are settled every four weeks (the first, if the
 * money was paid out) or every twelve, one-off costs once. At a fast pace it exceeds the plan; whether there
 * is money is checked later.
 */
export function boughtOf(random: Random, { bought, parts, startsOn, until, pace }: Spender): Bought[] {
  const [slowest, fastest] = FACTORS[pace];
  if (fastest === 0) return [];
  const lines = parts.flatMap(({ lineIndexes }, part) => lineIndexes.map((line) => ({ line, part })));
  const spells = lines.flatMap((place) =>
    spellsOf(random, bought, {
      ...place,
      isPaidOut: parts[place.part]?.way !== 'NOTIONAL',
      startsOn,
      until,
    }),
  );
  return spells
    .map(({ line, part, from, share: [by, over] }): Bought => {
      const percent =
        bought.lines[line]?.cost === 'ONE_OFF'
          ? Math.min(100, slowest + 5)
          : random.between(slowest, fastest);
      const amount = scalePence(pence(lineCost(bought, line)), by * percent, over * 100);
      return { line, part, amount, spentOn: from, recordedOn: addDays(from, random.between(0, 5)) };
    })
    .filter(({ amount, recordedOn }) => amount > 0 && recordedOn <= until)
    .sort((a, b) => (a.recordedOn < b.recordedOn ? -1 : 1));
}

type SpellPlace = {
  line: number;
  part: number;
  isPaidOut: boolean;
  startsOn: PlainDate;
  until: PlainDate;
};

function spellsOf(
  random: Random,
  { lines, weeks }: Package,
  { line, part, isPaidOut, startsOn, until }: SpellPlace,
): Spell[] {
  if (lines[line]?.cost === 'ONE_OFF') {
    const from = addDays(startsOn, random.between(4, 45));
    return from <= until ? [{ line, part, from, share: [1, 1] }] : [];
  }
  const spell = line === 0 && isPaidOut ? 4 : 12;
  const spells: Spell[] = [];
  for (let week = spell; week <= weeks && addDays(startsOn, week * 7 - 2) <= until; week += spell) {
    spells.push({
      line,
      part,
      from: addDays(startsOn, week * 7 - random.between(2, 6)),
      share: [spell, weeks],
    });
  }
  return spells;
}
