/** The words that change with whom a sentence is about. A verb after `they` is the same for both: "you need", "they need". */
export type Whose = Record<'You' | 'you' | 'Your' | 'your' | 'are' | 'do' | 'they' | 'their', string>;

/**
 * How sentences speak of the person a budget is for: to them ("your budget"), or of them by name ("Alice’s budget") to
 * somebody who acts for them.
 * @param name what the person is called; null when they are reading themselves
 */
export function whose(name: string | null): Whose {
  if (name === null) {
    const to = { You: 'You', you: 'you', Your: 'Your', your: 'your' };
    return { ...to, are: 'are', do: 'do', they: 'you', their: 'your' };
  }
  const of = `${name}’s`;
  return { You: name, you: name, Your: of, your: of, are: 'is', do: 'does', they: 'they', their: 'their' };
}
