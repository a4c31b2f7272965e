import { type Pronouns, pronounsFor } from '@/lib/core/pronouns';
import type { LetterFacts } from './facts';

/** How a letter refers to its person: in the past if they have died. */
export function letterPronouns({ isToPerson, person }: Pick<LetterFacts, 'isToPerson' | 'person'>): Pronouns {
  return pronounsFor(isToPerson ? null : person.calledName, person.hasDied ? 'past' : 'present');
}
