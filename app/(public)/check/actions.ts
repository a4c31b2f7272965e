'use server';

import { z } from 'zod';
import { askedOf } from '@/components/self-check/question-text';
import {
  SELF_CHECK_QUESTIONS,
  type SelfCheckAnswers,
  type SelfCheckQuestion,
  withoutLast,
} from '@/lib/case/rules/self-check';
import type { FieldError } from '@/lib/core/form/form-state';
import { fail, ok } from '@/lib/core/result';
import { openAction } from '@/lib/web/forms/open-action';

const yesNo = z.enum(['YES', 'NO']).optional().catch(undefined);
const yesNoUnsure = z.enum(['YES', 'NO', 'UNSURE']).optional().catch(undefined);

/** What the page sends: the answers so far, the question that was shown, and which button was pressed. */
const checkSchema = z.object({
  question: z.enum(SELF_CHECK_QUESTIONS).optional().catch(undefined),
  go: z.enum(['on', 'back', 'again']).catch('on'),
  england: yesNo,
  age: z.enum(['ADULT', 'CHILD']).optional().catch(undefined),
  continuing: yesNoUnsure,
  aftercare: yesNoUnsure,
  wheelchair: yesNoUnsure,
  local: yesNo,
});

type Unanswered = { kind: 'unanswered'; question: SelfCheckQuestion; answers: SelfCheckAnswers };

/** Nothing is kept: the answers are in the page that comes back, and nowhere else. */
export const submitAnswer = openAction({
  schema: checkSchema,
  run: async ({ question, go, ...answers }) => {
    if (go === 'again') return ok<SelfCheckAnswers>({});
    if (go === 'back') return ok(withoutLast(question ? { ...answers, [question]: undefined } : answers));
    return question && answers[question] === undefined
      ? fail<Unanswered>({ kind: 'unanswered', question, answers })
      : ok<SelfCheckAnswers>(answers);
  },
  explain: ({ question, answers }): FieldError => ({
    field: question,
    message: askedOf(question, answers).error,
  }),
  answer: (answers) => Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)),
});
