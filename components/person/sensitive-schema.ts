import { z } from 'zod';
import { choice, dateParts, onceRead, text } from '@/lib/core/form/fields';
import { tidyEmail } from '@/lib/person/rules/contact-formats';
import { SAFE_WAYS } from '@/lib/person/rules/sensitive';

const words = z.string().trim().max(300, 'Use 300 characters or fewer').default('');

/** The form that makes a record sensitive or changes the flag. */
export const sensitiveSchema = z
  .object({
    personId: z.uuid(),
    sensitiveId: z.uuid(),
    reason: text('Enter why the record is sensitive', 500),
    readers: z
      .string()
      .max(3_000, 'Name 20 people or fewer')
      .default('')
      .transform((typed) => [
        ...new Set(
          typed
            .split(/[\s,;]+/)
            .map(tidyEmail)
            .filter(Boolean),
        ),
      ]),
    safeWay: choice(SAFE_WAYS, 'Select how letters reach the person safely'),
    safeAddress: words,
    handOver: words,
    reviewOn: dateParts('Enter the day of the review'),
  })
  .superRefine(({ safeWay, safeAddress, handOver }, ctx) => {
    if (safeWay === 'SAFE_ADDRESS' && safeAddress === '')
      ctx.addIssue({ code: 'custom', path: ['safeAddress'], message: 'Enter the safe address' });
    if (safeWay === 'HAND_OVER' && handOver === '')
      ctx.addIssue({ code: 'custom', path: ['handOver'], message: 'Enter who hands letters over' });
  }, onceRead('safeWay'));

/** The answers as a command takes them. The words of the other way were not meant. */
export function typedSensitive(answers: z.output<typeof sensitiveSchema>) {
  const { readers, safeAddress, handOver, ...rest } = answers;
  const safeWords = rest.safeWay === 'SAFE_ADDRESS' ? safeAddress : handOver;
  return { ...rest, safeWords, readerEmails: readers };
}
