import { EMPTY_ANSWER, isSameAnswer, type PartAnswer } from './answer';

/** `version` is the one the writer saw; 0 while nothing is written. */
export type PartInput = PartAnswer & { part: string; version: number };

/** One version as it is kept, counting from 1. */
type Kept = PartAnswer & { part: string; version: number };

export type Sorted<T extends Kept> = {
  /** To be written, with the version that each becomes. */
  news: PartInput[];
  /** The version that the writer's next change starts from, in each part that is not in conflict. */
  saved: { part: string; version: number }[];
  /** Parts that another user changed after the form was shown, with the current answer. */
  changed: { part: string; now: T }[];
};

/**
 * Sorts the sent answers by what is saved. An answer equal to the saved one, or to the one the writer was
 * shown, is not new: a part they did not change causes no conflict. A new answer is written only over the
 * version that the writer saw.
 * @param versions every version of the assessment's parts, oldest first
 * @rule ELI-28 (docs/rules.md)
 */
export function sortParts<T extends Kept>(parts: readonly PartInput[], versions: readonly T[]): Sorted<T> {
  const latest = new Map(versions.map((one) => [one.part, one]));
  const sorted: Sorted<T> = { news: [], saved: [], changed: [] };
  for (const sent of parts) {
    const { part, version: seen } = sent;
    const now = latest.get(part);
    const version = now?.version ?? 0;
    const shown = versions.find((one) => one.part === part && one.version === seen);
    if (isSameAnswer(sent, now ?? EMPTY_ANSWER)) sorted.saved.push({ part, version });
    else if (isSameAnswer(sent, shown ?? EMPTY_ANSWER)) sorted.saved.push({ part, version: seen });
    else if (now && version !== seen) sorted.changed.push({ part, now });
    else {
      sorted.news.push({ ...sent, version: version + 1 });
      sorted.saved.push({ part, version: version + 1 });
    }
  }
  return sorted;
}
