import { z } from 'zod';
import { draftSchema } from '../schema';

const where = z.tuple([z.enum(['UP', 'DOWN']), z.string()]);

/** The pressed button says which question goes where. */
export const moveSchema = draftSchema.extend({
  move: z.string({ error: 'Choose the question to move' }).transform((pressed, ctx) => {
    const read = where.safeParse(pressed.split(' '));
    if (read.success) return read.data;
    ctx.addIssue({ code: 'custom', message: 'Choose the question to move' });
    return z.NEVER;
  }),
});
