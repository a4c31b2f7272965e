import { z } from 'zod';
import { choice } from '@/lib/core/form/fields';
import { dayFrom, type PlainDate } from '@/lib/core/plain-date';
import { LETTER_KINDS } from '@/lib/decision/rules/letter-kind';

/** A day as a hidden field of the form carries it. */
const isoDay = z.string().transform((text, ctx): PlainDate => {
  const [year = 0, month = 0, dayOfMonth = 0] = text.split('-').map(Number);
  const found = dayFrom(year, month, dayOfMonth);
  if (found) return found;
  ctx.addIssue({ code: 'custom', message: 'Choose the date of the letter again' });
  return z.NEVER;
});

/**
 * The fields that are sent with a letter.
 * @param ways the ways to send it that the form offers
 */
export function letterSchema<const T extends readonly [string, ...string[]]>(ways: T) {
  return z.object({
    letterId: z.uuid(),
    caseId: z.uuid(),
    kind: z.enum(LETTER_KINDS),
    subjectId: z.uuid(),
    to: z.string().max(40),
    copies: z.preprocess((sent) => [sent ?? []].flat(), z.array(z.string().max(40)).max(20)),
    sentOn: isoDay,
    isReviewNamed: z
      .enum(['yes', 'no', ''])
      .default('')
      .transform((chosen) => (chosen === '' ? null : chosen === 'yes')),
    how: choice(ways, 'Select how you will send the letter'),
  });
}
