import { dayFrom } from '@/lib/core/plain-date';
import type { LetterChoices } from '@/lib/letter/queries/letters-view';

/** The parameters in the address of a new letter: ids and a day, never words. `review` is yes or no. */
export type LetterSearch = Partial<
  Record<
    'about' | 'to' | 'copies' | 'review' | 'sentOn-day' | 'sentOn-month' | 'sentOn-year',
    string | string[]
  >
>;

/** The choices of an address. A text that is no id or day is no choice. */
export function letterChoicesOf(search: LetterSearch): LetterChoices {
  const one = (name: keyof LetterSearch) => (typeof search[name] === 'string' ? search[name] : null);
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) =>
    Number(one(`sentOn-${part}`) ?? Number.NaN),
  );
  return {
    about: one('about'),
    to: one('to'),
    copies: [search.copies ?? []].flat(),
    sentOn: dayFrom(year ?? 0, month ?? 0, day ?? 0),
    isReviewNamed: chosenReview(one('review')),
  };
}

function chosenReview(typed: string | null): boolean | null {
  return typed === 'yes' || typed === 'no' ? typed === 'yes' : null;
}
