import { pronounsFor } from '@/lib/core/pronouns';

/** How a budget's last day is to the 18th birthday. */
export type At18 = 'before' | 'past' | null;

/** What to know of a child's budget that ends at 18; null: nothing. */
export function at18Words(at18: At18): string | null {
  if (at18 === null) return null;
  return at18 === 'before'
    ? 'It ends the day before the 18th birthday. Adult care is decided on its own before then.'
    : 'It runs past the 18th birthday. A child’s budget must end the day before: plan what follows now.';
}

/** The same to the young person, or to a parent who reads about them. */
export function at18ForHolder(at18: NonNullable<At18>, about: string | null): string {
  const { Your, your } = pronounsFor(about);
  const who = about === null ? 'We plan adult care with you' : 'We plan adult care with them';
  return at18 === 'before'
    ? `That is the day before ${your} 18th birthday. ${who} before then.`
    : `${Your} budget for children must end before ${your} 18th birthday. ${who} now.`;
}
