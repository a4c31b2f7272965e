import { z } from 'zod';

const answer = z.object({
  option: z.string().default(''),
  evidence: z.string().trim().max(2_000, 'Use 2,000 characters or fewer').default(''),
});

export const answersSchema = z.object({
  caseId: z.uuid(),
  assessmentId: z.uuid(),
  criteriaId: z.uuid(),
  version: z.coerce.number().int().nonnegative(),
  /** By question key: the questions are the commissioner’s own. */
  answers: z.record(z.string(), answer).default({}),
});
