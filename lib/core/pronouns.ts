/**
 * The words that change with the reader. A verb after `they` is the same for both: "you need", "they need".
 */
export type Pronouns = Record<
  | 'You'
  | 'you'
  | 'Your'
  | 'your'
  | 'are'
  | 'have'
  | 'do'
  | 'need'
  | 'live'
  | 'plan'
  /** Once the name has been said. */
  | 'they'
  | 'their',
  string
>;

type Verb = 'are' | 'have' | 'do' | 'need' | 'live' | 'plan';

const VERBS: Record<'reader' | 'present' | 'past', Record<Verb, string>> = {
  reader: { are: 'are', have: 'have', do: 'do', need: 'need', live: 'live', plan: 'plan' },
  present: { are: 'is', have: 'has', do: 'does', need: 'needs', live: 'lives', plan: 'plans' },
  past: { are: 'was', have: 'had', do: 'did', need: 'needed', live: 'lived', plan: 'planned' },
};

/**
 * How sentences refer to the person: "your budget" if they read it themselves, "Alice’s budget" for a
 * representative.
 * @param name what the person is called; null if the person is the reader
 * @param tense past for a person who has died
 */
export function pronounsFor(name: string | null, tense: 'present' | 'past' = 'present'): Pronouns {
  if (name === null) {
    return {
      You: 'You',
      you: 'you',
      Your: 'Your',
      your: 'your',
      they: 'you',
      their: 'your',
      ...VERBS.reader,
    };
  }
  return {
    You: name,
    you: name,
    Your: `${name}’s`,
    your: `${name}’s`,
    they: 'they',
    their: 'their',
    ...VERBS[tense],
  };
}
