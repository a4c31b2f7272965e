import type { StoryCell } from '../story-text';

/** The cell with one day a day later, or one sum a penny higher, for each day and sum in it. */
export function flipped({ text, days, sums }: StoryCell): StoryCell[] {
  const byDay = days.map((_, place) => ({ text, sums, days: changed(days, place, dayAfter) }));
  const bySum = sums.map((_, place) => ({ text, days, sums: changed(sums, place, (sum) => sum + 1) }));
  return [...byDay, ...bySum];
}

function changed<Value>(values: Value[], place: number, change: (value: Value) => Value): Value[] {
  return values.map((value, index) => (index === place ? change(value) : value));
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
