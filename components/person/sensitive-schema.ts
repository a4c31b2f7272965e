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
    seen: z.string().max(64).default(''),
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
    safe: z.object({
      way: choice(SAFE_WAYS, 'Select how letters reach the person safely'),
      address: words,
      handOver: words,
    }),
    reviewOn: dateParts('Enter the day of the review'),
  })
  .superRefine(({ safe: { way, address, handOver } }, ctx) => {
    if (way === 'SAFE_ADDRESS' && address === '')
      ctx.addIssue({ code: 'custom', path: ['safe', 'address'], message: 'Enter the safe address' });
    if (way === 'HAND_OVER' && handOver === '')
      ctx.addIssue({ code: 'custom', path: ['safe', 'handOver'], message: 'Enter who hands letters over' });
  }, onceRead('safe'));

/** The answers as a command takes them. The words of the other way were not meant. */
export function typedSensitive(answers: z.output<typeof sensitiveSchema>) {
  const { readers, safe, ...rest } = answers;
  const safeWords = safe.way === 'SAFE_ADDRESS' ? safe.address : safe.handOver;
  return { ...rest, safeWay: safe.way, safeWords, readerEmails: readers };
}
