import type { LetterFacts } from './facts';

/** The words that change with who reads: the person ("you need") or somebody who acts for them ("Alice needs"). */
export type Voice = {
  You: string;
  you: string;
  Your: string;
  your: string;
  /** Once the name has been said. */
  they: string;
  own: string;
  /** Who may come to an assessment. */
  everybody: string;
  are: string;
  have: string;
  need: string;
  do: string;
  live: string;
  plan: string;
};

const TO_PERSON: Voice = {
  ...{ You: 'You', you: 'you', Your: 'Your', your: 'your', they: 'you', own: 'your' },
  everybody: 'You and the people who know you',
  ...{ are: 'are', have: 'have', need: 'need', do: 'do', live: 'live', plan: 'plan' },
};

const PRESENT = { are: 'is', have: 'has', need: 'needs', do: 'does', live: 'lives', plan: 'plans' };
const PAST = { are: 'was', have: 'had', need: 'needed', do: 'did', live: 'lived', plan: 'planned' };

/** How a letter speaks of the person it is about. Of somebody who has died it speaks in the past. */
export function voiceOf({ isToPerson, person }: Pick<LetterFacts, 'isToPerson' | 'person'>): Voice {
  if (isToPerson) return TO_PERSON;
  const name = person.calledName;
  return {
    ...{ You: name, you: name, Your: `${name}’s`, your: `${name}’s`, they: 'they', own: 'their' },
    everybody: `You, ${name} and the people who know them`,
    ...(person.hasDied ? PAST : PRESENT),
  };
}
