import { formatPence, type Pence, pence } from '@/lib/core/money';
import { daysBetween, type PlainDate } from '@/lib/core/plain-date';
import { type Pronouns, pronounsFor } from '@/lib/core/pronouns';
import type { ForecastPart, SpendingForecast } from '@/lib/money/rules/spending-forecast';
import type { SpendingStatus } from '@/lib/money/rules/spending-summary';

type Summary = { status: SpendingStatus; percentSpent: number };
type Period = { startsOn: PlainDate; endsOn: PlainDate };

/** States of which there is enough to go by. */
const GOES_ON: readonly SpendingStatus[] = ['ON_TRACK', 'SPENDING_FAST', 'SPENDING_SLOWLY'];

const ADVICE: Partial<Record<SpendingStatus, (about: Pronouns) => string>> = {
  SPENDING_FAST: () => ' If you are worried, talk to us.',
  SPENDING_SLOWLY: ({ they }) => ` If ${they} are not getting the right help, talk to us.`,
};

/** The money against the time, in a sentence or two; null: there is nothing to go by yet. */
export function timeSentence(
  { status, percentSpent }: Summary,
  { startsOn, endsOn }: Period,
  { about, today }: { about: string | null; today: PlainDate },
): string | null {
  const words = pronounsFor(about);
  if (status === 'ALL_SPENT') return `All the money is spent. If ${words.they} need more help, talk to us.`;
  if (!GOES_ON.includes(status)) return null;
  const all = Math.round(daysOf(startsOn, endsOn) / 7);
  const gone = Math.min(all, Math.floor(daysOf(startsOn, today) / 7));
  const advice = ADVICE[status]?.(words) ?? '';
  return `${gone} of ${all} weeks have gone, and ${percentSpent}% of the money is spent.${advice}`;
}

const daysOf = (from: PlainDate, to: PlainDate) => daysBetween(from, to) + 1;

/** What is left at the end, in whole hundreds of pounds, with its range where there is one. */
export function forecastSentence({ left, least, most }: SpendingForecast): string {
  const range = least === most ? '' : ` It could be ${rangeText(least, most)}.`;
  return left < 0
    ? `If this continues, there will be about ${roundPounds(pence(-left))} too little at the end.${range}`
    : `If this continues, about ${roundPounds(left)} will be left at the end.${range}`;
}

function rangeText(least: Pence, most: Pence): string {
  if (least >= 0) return `${roundPounds(least)} to ${roundPounds(most)}`;
  const short = roundPounds(pence(-least));
  return most < 0
    ? `${roundPounds(pence(-most))} to ${short} too little`
    : `${short} too little or ${roundPounds(most)} left`;
}

const roundPounds = (amount: Pence) => formatPence(amount).replace(/\.00$/, '');

const BY: Record<ForecastPart['by'], string> = {
  PACE: 'It continues as fast as until now.',
  PLAN: 'It is used as planned from today on.',
  REST: 'What is left stays.',
};

/** How the end of one service was worked out. */
export function partSentence({ name, by, left }: ForecastPart): string {
  const end = left < 0 ? `${formatPence(pence(-left))} too little` : `${formatPence(left)} left`;
  return `${name}: ${end}. ${BY[by]}`;
}
