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
  sorted: Sorted<T>,
  sent: AnswerInput,
  { shown, now }: { shown: T | undefined; now: T | undefined },
): void {
  const { domain, version } = sent;
  const latest = now?.version ?? 0;
  if (isSameAnswer(sent, now ?? EMPTY_ANSWER)) sorted.saved.push({ domain, version: latest });
  else if (isSameAnswer(sent, shown ?? EMPTY_ANSWER)) sorted.saved.push({ domain, version });
  else if (now && latest !== version) joinTo(sorted, sent, { seen: shown ?? EMPTY_ANSWER, now });
  else {
    sorted.news.push({ ...sent, version: latest + 1 });
    sorted.saved.push({ domain, version: latest + 1 });
  }
}

function joinTo<T extends Kept>(
  { news, saved, changed }: Sorted<T>,
  sent: AnswerInput,
  { seen, now }: { seen: DomainAnswer; now: T },
): void {
  const { domain } = sent;
  const whole = joinAnswer({ seen, sent, now });
  if (!whole) return void changed.push({ domain, now });
  const joined = answerOf(whole);
  const isNew = !isSameAnswer(joined, now);
  const version = isNew ? now.version + 1 : now.version;
  if (isNew) news.push({ domain, ...joined, version });
  saved.push({ domain, version, joined });
}

/** Without what a stored answer says of itself. */
function answerOf(answer: DomainAnswer): DomainAnswer {
  const fields = Object.keys(EMPTY_ANSWER) as (keyof DomainAnswer)[];
  return Object.fromEntries(fields.map((field) => [field, answer[field]])) as DomainAnswer;
}
