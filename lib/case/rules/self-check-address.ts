import {
  nextQuestion,
  SELF_CHECK_QUESTIONS,
  type SelfCheckAnswers,
  type SelfCheckQuestion,
} from './self-check';

/** A letter for each answer, `-` where a question in between is open again. */
const LETTERS = { YES: 'y', NO: 'n', UNSURE: 'u', ADULT: 'a', CHILD: 'c' } as const;
type Answer = keyof typeof LETTERS;

const YES_NO: readonly Answer[] = ['YES', 'NO'];
const YES_NO_UNSURE: readonly Answer[] = ['YES', 'NO', 'UNSURE'];

/** What each question may be answered with. */
export const SELF_CHECK_ANSWERS: Record<SelfCheckQuestion, readonly Answer[]> = {
  england: YES_NO,
  age: ['ADULT', 'CHILD'],
  continuing: YES_NO_UNSURE,
  aftercare: YES_NO_UNSURE,
  wheelchair: YES_NO_UNSURE,
  local: YES_NO,
};

/**
 * The answers as a part of an address, such as `yan`: letters only, so that neither an address nor a list of
 * visited pages has words about anyone's health. Empty if nothing is answered.
 */
export function addressOfAnswers(answers: SelfCheckAnswers): string {
  const letters = SELF_CHECK_QUESTIONS.map((question) => {
    const answer = answers[question];
    return answer ? LETTERS[answer] : '-';
  });
  return letters.join('').replace(/-+$/, '');
}

/** The answers of an address; null if no way through the questions leads there. */
export function answersOfAddress(address: string): SelfCheckAnswers | null {
  if (address.length > SELF_CHECK_QUESTIONS.length) return null;
  let answers: SelfCheckAnswers = {};
  for (const [place, letter] of [...address].entries()) {
    const question = SELF_CHECK_QUESTIONS[place] ?? 'england';
    const answer = SELF_CHECK_ANSWERS[question].find((each) => LETTERS[each] === letter);
    if (!answer && !(letter === '-' && question === 'continuing')) return null;
    if (answer) answers = { ...answers, [question]: answer };
  }
  return addressOfAnswers(kept(answers)) === address ? answers : null;
}

/**
 * The answers with one of them given or changed. Another age opens the question about continuing care again,
 * which is another one for a child. Answers to questions that are no longer asked go.
 * @rule ELI-83 (docs/rules.md)
 */
export function withAnswer(
  answers: SelfCheckAnswers,
  question: SelfCheckQuestion,
  answer: string,
): SelfCheckAnswers {
  const isOtherAge = question === 'age' && answers.age !== undefined && answers.age !== answer;
  const { continuing, ...rest } = answers;
  const before = isOtherAge || continuing === undefined ? rest : answers;
  return kept({ ...before, [question]: answer });
}

/** The answers up to the first that ends the questions. */
function kept(answers: SelfCheckAnswers): SelfCheckAnswers {
  let asked: SelfCheckAnswers = {};
  for (const question of SELF_CHECK_QUESTIONS) {
    if (nextQuestion(asked) === null) break;
    if (answers[question] !== undefined) asked = { ...asked, [question]: answers[question] };
  }
  return asked;
}
