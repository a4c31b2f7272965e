import type { StoryCell } from '../story-text';

/** The cell with one day a day later, or one amount a penny higher, for each day and amount in it. */
export function flipped(cell: StoryCell): StoryCell[] {
  const { days, sums, accounts } = cell;
  const byDay = days.map((_, place) => ({ ...cell, days: changed(days, place, dayAfter) }));
  const bySum = sums.map((_, place) => ({ ...cell, sums: changed(sums, place, addPenny) }));
  const byAccount = accounts.map((_, place) => ({ ...cell, accounts: changed(accounts, place, addPenny) }));
  return [...byDay, ...bySum, ...byAccount];
}

const addPenny = (amount: number) => amount + 1;

function changed<Value>(values: Value[], place: number, change: (value: Value) => Value): Value[] {
  return values.map((value, index) => (index === place ? change(value) : value));
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
