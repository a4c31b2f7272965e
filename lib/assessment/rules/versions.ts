import { type DomainAnswer, EMPTY_ANSWER, isSameAnswer } from './answer';

/** `version` is the one the writer saw; 0 while nothing is written. */
export type AnswerInput = DomainAnswer & { domain: string; version: number };

/** One version as it is kept, counting from 1. */
type Kept = DomainAnswer & { domain: string; version: number };

export type Sorted<T extends Kept> = {
  /** To be written, with the version that each becomes. */
  news: AnswerInput[];
  /** The version that the writer's next change starts from, in each domain that is not in conflict. */
  saved: { domain: string; version: number }[];
  /** Answers that another user changed after the form was shown, as they are now. */
  changed: { domain: string; now: T }[];
};

/**
 * Sorts the sent answers by what is saved. An answer equal to the saved one, or to the one the writer was
 * shown, is not new: an answer they did not change causes no conflict. A new answer is written only over the
 * version that the writer saw.
 * @param versions every version of the assessment's domains, oldest first
 * @rule ELI-28 (docs/rules.md)
 */
export function sortAnswers<T extends Kept>(
  answers: readonly AnswerInput[],
  versions: readonly T[],
): Sorted<T> {
  const latest = new Map(versions.map((one) => [one.domain, one]));
  const sorted: Sorted<T> = { news: [], saved: [], changed: [] };
  for (const sent of answers) {
    const { domain, version: seen } = sent;
    const now = latest.get(domain);
    const version = now?.version ?? 0;
    const shown = versions.find((one) => one.domain === domain && one.version === seen);
    if (isSameAnswer(sent, now ?? EMPTY_ANSWER)) sorted.saved.push({ domain, version });
    else if (isSameAnswer(sent, shown ?? EMPTY_ANSWER)) sorted.saved.push({ domain, version: seen });
    else if (now && version !== seen) sorted.changed.push({ domain, now });
    else {
      sorted.news.push({ ...sent, version: version + 1 });
      sorted.saved.push({ domain, version: version + 1 });
    }
  }
  return sorted;
}
