import { z } from 'zod';
import { optionalText, optionalWholeNumber, text, wholeNumber } from '@/lib/core/form/fields';
import { CRITERIA_LIMITS } from '@/lib/criteria/rules/criteria';
import { draftSchema } from '../../../schema';

const { points: MOST_POINTS, leastOptions, mostOptions } = CRITERIA_LIMITS;
const wrongPoints = `Enter a whole number from 0 to ${MOST_POINTS}`;

/** One row of the form. */
const row = z.object({
  key: z.string().default(''),
  label: z.string().trim().max(200, 'Use 200 characters or fewer').default(''),
  points: z.string().trim().default(''),
});

/** The rows by their number, as `nested` reads them. A row with both boxes blank leaves its answer out. */
const options = z
  .record(z.string(), row)
  .default({})
  .transform((rows, ctx) => {
    const given = Object.entries(rows).filter(([, { label, points }]) => label !== '' || points !== '');
    const wrong = (place: string, box: string, message: string) =>
      ctx.addIssue({ code: 'custom', path: [place, box], message });
    if (given.length < leastOptions) wrong('0', 'label', `Enter at least ${leastOptions} answers`);
    if (given.length > mostOptions) wrong('0', 'label', `Enter at most ${mostOptions} answers`);
    return given.map(([place, { key, label, points: typed }]) => {
      const points = wholeNumber(0, MOST_POINTS, wrongPoints).safeParse(typed);
      const name = `Answer ${Number(place) + 1}`;
      if (label === '') wrong(place, 'label', `${name}: enter it, or clear its points`);
      if (!points.success) wrong(place, 'points', `${name}: enter points from 0 to ${MOST_POINTS}`);
      return { key: key || null, label, points: points.data ?? 0 };
    });
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
