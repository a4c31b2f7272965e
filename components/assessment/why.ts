/** Why a result is what it is, in words that are ready to show: of a national tool, of local criteria, of a fast track. */
export type Why = {
  /** The result in one line. */
  outcome: string;
  /** The rules that gave it. */
  rules: readonly { words: string; source: string }[];
  /** The answers that made the rules hold. */
  answers: readonly { question: string; answer: string }[];
  /** Said where there is no such answer. */
  noAnswers: string;
  /** Single changes that would change it: the nearest few, and all of them. */
  flips: { near: readonly string[]; all: readonly string[] };
  /** How many single changes there are in all. */
  flipCount: number;
  /** The edition of the rules and since when they are in use. */
  edition: string;
};
