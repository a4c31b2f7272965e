/** How large criteria may be. Both ends count. */
export const CRITERIA_LIMITS = {
  questions: 30,
  leastOptions: 2,
  mostOptions: 8,
  /** Of one option. */
  points: 100,
} as const;

/** One answer that may be chosen. Its key stays when its words change, so that earlier answers are still understood. */
export type CriteriaOption = { key: string; label: string; points: number };

/** `leastPoints` makes a question a condition: fewer points than that, and the criteria are not met whatever the total. */
export type CriteriaQuestion = {
  key: string;
  question: string;
  guidance: string;
  options: readonly CriteriaOption[];
  leastPoints: number | null;
};

/** What decides: questions with points and conditions, and the points needed in all. */
export type LocalCriteria = { threshold: number; questions: readonly CriteriaQuestion[] };

/** The key of the option chosen for each question's key. */
export type ChosenOptions = Readonly<Record<string, string>>;

/** The most points a question can give; 0 where it has no options yet. */
export function mostPoints({ options }: Pick<CriteriaQuestion, 'options'>): number {
  return Math.max(0, ...options.map(({ points }) => points));
}

/** The fewest points a question can give; 0 where it has no options yet. */
export function fewestPoints({ options }: Pick<CriteriaQuestion, 'options'>): number {
  return options.length === 0 ? 0 : Math.min(...options.map(({ points }) => points));
}

/** The most points in all. */
export function mostInAll(questions: readonly CriteriaQuestion[]): number {
  return questions.reduce((sum, question) => sum + mostPoints(question), 0);
}

/** Whether that many points satisfy a question's own condition. A question without one is always satisfied. */
export function holds({ leastPoints }: Pick<CriteriaQuestion, 'leastPoints'>, points: number): boolean {
  return leastPoints === null || points >= leastPoints;
}

/** The option chosen for a question, or null. Keys come from outside: only the record's own are read. */
export function chosenOption(
  { key, options }: CriteriaQuestion,
  chosen: ChosenOptions,
): CriteriaOption | null {
  const wanted = Object.hasOwn(chosen, key) ? chosen[key] : undefined;
  return options.find((option) => option.key === wanted) ?? null;
}
