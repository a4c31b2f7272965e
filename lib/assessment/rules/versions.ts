import { type DomainAnswer, EMPTY_ANSWER, isSameAnswer } from './answer';
import { joinAnswer } from './join-answer';

/** `version` is the one the writer saw; 0 while nothing is written. */
export type AnswerInput = DomainAnswer & { domain: string; version: number };

/** One version as it is kept, counting from 1. */
type Kept = DomainAnswer & { domain: string; version: number };

export type Sorted<T extends Kept> = {
  /** To be written, with the version that each becomes. */
  news: AnswerInput[];
  /**
   * The version that the writer's next change starts from, in each domain that is not in conflict. `joined`:
   * the answer, where another user's changes are in it.
   */
  saved: { domain: string; version: number; joined?: DomainAnswer }[];
  /** Answers of which another user changed the same after the form was shown, as they are now. */
  changed: { domain: string; now: T }[];
};

/**
 * Sorts the sent answers by what is saved. An answer equal to the saved one, or to the one the writer was
 * shown, is not new: an answer they did not change causes no conflict. One that another user changed
 * meanwhile is joined question by question.
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
    const shown = versions.find((one) => one.domain === domain && one.version === seen);
    sortAnswer(sorted, sent, { shown, now });
  }
  return sorted;
}

function sortAnswer<T extends Kept>(
  { news, saved, changed }: Sorted<T>,
  sent: AnswerInput,
  { shown, now }: { shown: T | undefined; now: T | undefined },
): void {
  const { domain, version: seen } = sent;
  const version = now?.version ?? 0;
  const versions = { seen: shown ?? EMPTY_ANSWER, sent, now: now ?? EMPTY_ANSWER };
  if (isSameAnswer(sent, versions.now)) saved.push({ domain, version });
  else if (isSameAnswer(sent, versions.seen)) saved.push({ domain, version: seen });
  else if (version === seen) keepNew(sent);
  else {
    const joined = joinAnswer(versions);
    if (!joined) {
      if (now) changed.push({ domain, now });
    } else if (isSameAnswer(joined, versions.now)) saved.push({ domain, version, joined: answerOf(joined) });
    else keepNew(joined, joined);
  }

  function keepNew(answer: DomainAnswer, joined?: DomainAnswer): void {
    news.push({ ...sent, ...answerOf(answer), version: version + 1 });
    saved.push({ domain, version: version + 1, ...(joined && { joined: answerOf(joined) }) });
  }
}

/** Without what a stored answer says of itself. */
function answerOf(answer: DomainAnswer): DomainAnswer {
  const fields = Object.keys(EMPTY_ANSWER) as (keyof DomainAnswer)[];
  return Object.fromEntries(fields.map((field) => [field, answer[field]])) as DomainAnswer;
}
