import { daysBetween, formatDay, type PlainDate } from '@/lib/core/plain-date';

/** What there is to say of something with a last day: the whole, its status alone, and whether it is late. */
export type DueText = { text: string; status: string; isLate: boolean };

const A_YEAR = 366;

/**
 * How long is left until a last day, which itself is in time: "due 3 March 2026, 4 days left", "due today, 3
 * March 2026", "due 3 March 2026, 2 days overdue". Calendar days; those of more than a year say nothing.
 */
export function dueText(due: PlainDate, today: PlainDate): DueText {
  const left = daysBetween(today, due);
  if (left === 0) return { text: `due today, ${formatDay(due)}`, status: 'due today', isLate: false };
  const status =
    left > A_YEAR ? 'more than a year left' : left > 0 ? `${days(left)} left` : `${days(-left)} overdue`;
  return { text: `due ${formatDay(due)}, ${status}`, status, isLate: left < 0 };
}

/**
 * The last day of a decision, at the top of the page where it is made: "Decide by 3 March 2026, 2 days
 * overdue."
 */
export function decideByText(due: PlainDate, today: PlainDate): string {
  return `Decide by ${formatDay(due)}, ${dueText(due, today).status}.`;
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count.toLocaleString('en-GB')} days`;
}
