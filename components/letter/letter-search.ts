import { dayFrom } from '@/lib/core/plain-date';
import type { LetterChoices } from '@/lib/letter/queries/letters-page';

/** What the address of a new letter may carry: ids and a day, never anybody's words. */
export type LetterSearch = Partial<
  Record<'about' | 'to' | 'sentOn-day' | 'sentOn-month' | 'sentOn-year', string | string[]>
>;

/** The choices an address makes; what is no id and no day is no choice. */
export function letterChoicesOf(search: LetterSearch): LetterChoices {
  const one = (name: keyof LetterSearch) => (typeof search[name] === 'string' ? search[name] : null);
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) =>
    Number(one(`sentOn-${part}`) ?? Number.NaN),
  );
  return { about: one('about'), to: one('to'), sentOn: dayFrom(year ?? 0, month ?? 0, day ?? 0) };
}
