/** Size limits of criteria, both ends inclusive. */
export const CRITERIA_LIMITS = {
  questions: 30,
  leastOptions: 2,
  mostOptions: 8,
  /** Of one option. */
  points: 100,
} as const;

export const CRITERIA_STATES = ['DRAFT', 'PUBLISHED', 'WITHDRAWN'] as const;
export type CriteriaState = (typeof CRITERIA_STATES)[number];

/** One possible answer. Its key stays when its text changes, so that earlier answers can still be read. */
export type CriteriaOption = { key: string; label: string; points: number };

/**
 * `leastPoints` makes a question a condition: with fewer points the criteria are not met, whatever the total.
 */
export type CriteriaQuestion = {
  key: string;
  question: string;
  guidance: string;
  options: readonly CriteriaOption[];
  leastPoints: number | null;
};

/** Questions with points and conditions, and the threshold of total points. */
export type LocalCriteria = { threshold: number; questions: readonly CriteriaQuestion[] };

/** The key of the option chosen for each question's key. */
export type ChosenOptions = Readonly<Record<string, string>>;

/** The most points of a question; 0 without options. */
export function mostPoints({ options }: Pick<CriteriaQuestion, 'options'>): number {
  return Math.max(0, ...options.map(({ points }) => points));
}

/** The fewest points of a question; 0 without options. */
export function fewestPoints({ options }: Pick<CriteriaQuestion, 'options'>): number {
  return options.length === 0 ? 0 : Math.min(...options.map(({ points }) => points));
}

/** The most total points. */
export function mostInAll(questions: readonly CriteriaQuestion[]): number {
  return questions.reduce((sum, question) => sum + mostPoints(question), 0);
}

/** Whether points satisfy a question's own condition. A question without one is always satisfied. */
export function holds({ leastPoints }: Pick<CriteriaQuestion, 'leastPoints'>, points: number): boolean {
  return leastPoints === null || points >= leastPoints;
}

/** The chosen option of a question, or null. Keys come from outside, so only own properties are read. */
export function chosenOption(
  { key, options }: CriteriaQuestion,
  chosen: ChosenOptions,
): CriteriaOption | null {
  const wanted = Object.hasOwn(chosen, key) ? chosen[key] : undefined;
  return options.find((option) => option.key === wanted) ?? null;
}
