/**
 * The words that change with the reader. A verb after `they` is the same for both: "you need", "they need".
 */
export type Pronouns = Record<
  'You' | 'you' | 'Your' | 'your' | 'are' | 'have' | 'do' | 'they' | 'their',
  string
>;

/**
 * How sentences refer to the person: "your budget" if they read it themselves, "Alice’s budget" for a
 * representative.
 * @param name what the person is called; null if the person is the reader
 */
export function pronounsFor(name: string | null): Pronouns {
  if (name === null) {
    const to = { You: 'You', you: 'you', Your: 'Your', your: 'your' };
    return { ...to, are: 'are', have: 'have', do: 'do', they: 'you', their: 'your' };
  }
  const of = `${name}’s`;
  return {
    You: name,
    you: name,
    Your: of,
    your: of,
    are: 'is',
    have: 'has',
    do: 'does',
    they: 'they',
    their: 'their',
  };
}
