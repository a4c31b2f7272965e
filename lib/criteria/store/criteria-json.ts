import 'server-only';
import { z } from 'zod';
import type { CriteriaQuestion } from '@/lib/criteria/rules/criteria';

const option = z.strictObject({ key: z.string(), label: z.string(), points: z.number().int() });

const question = z.strictObject({
  key: z.string(),
  question: z.string(),
  guidance: z.string(),
  options: z.array(option),
  leastPoints: z.number().int().nullable(),
});

const questions = z.array(question);

/** The answer to one question as it is kept: the option's key, and what shows that it is so. */
export type KeptAnswer = { option: string; evidence: string };

const answers = z.record(z.string(), z.strictObject({ option: z.string(), evidence: z.string() }));

/** What a JSON column holds as questions. Throws on any other shape: nobody but our own commands writes there. */
export function readQuestions(column: unknown): CriteriaQuestion[] {
  return questions.parse(column);
}

/** What a JSON column holds as answers, by question key. */
export function readAnswers(column: unknown): Record<string, KeptAnswer> {
  return answers.parse(column);
}
