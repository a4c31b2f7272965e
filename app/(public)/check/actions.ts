'use server';

import { z } from 'zod';
import { askedOf } from '@/components/self-check/question-text';
import {
  SELF_CHECK_QUESTIONS,
  type SelfCheckAnswers,
  type SelfCheckQuestion,
} from '@/lib/case/rules/self-check';
import {
  addressOfAnswers,
  answersOfAddress,
  SELF_CHECK_ANSWERS,
  withAnswer,
} from '@/lib/case/rules/self-check-address';
import type { FieldError } from '@/lib/core/form/form-state';
import { fail, ok } from '@/lib/core/result';
import { openAction } from '@/lib/web/forms/open-action';

const answer = z.string().optional().catch(undefined);

/** What the page sends: the address of the answers so far, the question it shows, and its answer. */
const checkSchema = z.object({
  address: z.string().catch(''),
  question: z.enum(SELF_CHECK_QUESTIONS).catch('england'),
  england: answer,
  age: answer,
  continuing: answer,
  aftercare: answer,
  wheelchair: answer,
  local: answer,
});

type Unanswered = { kind: 'unanswered'; question: SelfCheckQuestion; answers: SelfCheckAnswers };

/** Nothing is kept: the address of the next step carries the answers. */
export const submitAnswer = openAction({
  schema: checkSchema,
  run: async ({ address, question, ...given }) => {
    const answers = answersOfAddress(address) ?? {};
    const chosen = SELF_CHECK_ANSWERS[question].find((each) => each === given[question]);
    return chosen
      ? ok(withAnswer(answers, question, chosen))
      : fail<Unanswered>({ kind: 'unanswered', question, answers });
  },
  explain: ({ question, answers }): FieldError => ({
    field: question,
    message: askedOf(question, answers).error,
  }),
  redirectTo: (answers) => `/check/${addressOfAnswers(answers)}`,
});
