/** Repeatable random numbers: the same seed gives the same numbers on every machine. */
export type Random = {
  /** From 0 inclusive to 1 exclusive. */
  fraction: () => number;
  /** A whole number, both ends inclusive. */
  between: (from: number, to: number) => number;
  /** True with this probability, 0 to 1. */
  chance: (share: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** Picks by weight. Weights may have any sum. */
  weighted: <T>(list: readonly (readonly [T, number])[]) => T;
};

/** A separate source for each name, so that drawing more for one person changes no other. */
export function randomOf(name: string): Random {
  let state = hashOf(name);
  const fraction = () => {
    state = (state + 0x9e3779b9) | 0;
    return scramble(state) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(fraction() * (to - from + 1));
  return {
    fraction,
    between,
    chance: (share) => fraction() < share,
    pick: (list) => at(list, between(0, list.length - 1)),
    weighted: (list) => byWeight(list, fraction()),
  };
}

function byWeight<T>(list: readonly (readonly [T, number])[], share: number): T {
  let left = share * list.reduce((total, [, weight]) => total + weight, 0);
  for (const [value, weight] of list) {
    left -= weight;
    if (left < 0) return value;
  }
  return at(list, list.length - 1)[0];
}

function at<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
}

/** FNV-1a over the name's characters. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}

/** Mixes all bits of a counter into all bits of an unsigned number. */
function scramble(counter: number): number {
  let mixed = counter;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
