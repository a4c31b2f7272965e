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

/** A stored answer to one question: the option's key and the evidence. */
export type KeptAnswer = { option: string; evidence: string };

const answers = z.record(z.string(), z.strictObject({ option: z.string(), evidence: z.string() }));

/** Reads the questions of a JSON column. Throws on any other shape: only our own commands write it. */
export function readQuestions(column: unknown): CriteriaQuestion[] {
  return questions.parse(column);
}

/** Reads the answers of a JSON column, by question key. */
export function readAnswers(column: unknown): Record<string, KeptAnswer> {
  return answers.parse(column);
}
