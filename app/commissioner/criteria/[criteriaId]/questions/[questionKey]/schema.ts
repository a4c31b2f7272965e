import { z } from 'zod';
import { CRITERIA_LIMITS } from '@/lib/eligibility/local/criteria';
import { optionalText, optionalWholeNumber, text, wholeNumber } from '@/lib/forms/fields';
import { draftSchema } from '../../../schema';

const { points: MOST_POINTS, leastOptions, mostOptions } = CRITERIA_LIMITS;
const wrongPoints = `Enter a whole number from 0 to ${MOST_POINTS}`;

/** One row of the form; null where both boxes are blank, which leaves the answer out. */
const option = z
  .object({
    key: z.string().default(''),
    label: z.string().trim().max(200, 'Use 200 characters or fewer').default(''),
    points: z.string().trim().default(''),
  })
  .transform(({ key, label, points: typed }, ctx) => {
    if (label === '' && typed === '') return null;
    const points = wholeNumber(0, MOST_POINTS, wrongPoints).safeParse(typed);
    if (label === '')
      ctx.addIssue({ code: 'custom', path: ['label'], message: 'Enter the answer, or clear its points' });
    if (!points.success) ctx.addIssue({ code: 'custom', path: ['points'], message: wrongPoints });
    return { key: key || null, label, points: points.data ?? 0 };
  });

/** The rows by their number, as `nested` reads them. */
const options = z
  .record(z.string(), option)
  .default({})
  .transform((rows, ctx) => {
    const given = Object.values(rows).filter((row) => row !== null);
    const wrong = (message: string) => ctx.addIssue({ code: 'custom', path: ['0', 'label'], message });
    if (given.length < leastOptions) wrong(`Enter at least ${leastOptions} answers`);
    if (given.length > mostOptions) wrong(`Enter at most ${mostOptions} answers`);
    return given;
  });

export const questionSchema = draftSchema.extend({
  key: z
    .string()
    .default('')
    .transform((key) => key || null),
  question: text('Enter the question', 300),
  guidance: optionalText(1_000).transform((guidance) => guidance ?? ''),
  options,
  leastPoints: optionalWholeNumber(0, MOST_POINTS, wrongPoints),
});

/** Pressing “Add another answer” asks for a row and saves nothing. */
export const moreRowsSchema = z.object({ rows: z.coerce.number().int().positive().max(mostOptions) });
