import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { choice, dateParts, optionalText, text, tick } from '@/lib/core/form/fields';
import { ownWords } from '@/lib/web/forms/own-words';

const THEIRS = /invalid|expected|received|too (big|small)|unrecognized|undefined/i;
const FIELDS = {
  text: text('Enter it', 5),
  optionalText: optionalText(5),
  choice: choice(['A', 'B'], 'Select one'),
  dateParts: dateParts('Enter the date'),
  tick: tick(),
  uuid: z.uuid(),
  enum: z.enum(['A', 'B']),
  day: z.iso.date(),
  number: z.coerce.number().int().positive().max(9),
  record: z.record(z.string(), z.object({ option: z.string() })),
  max: z.string().max(5),
  list: z.array(z.string()).max(1),
  strict: z.strictObject({ a: z.string() }),
};
const SENT = [undefined, null, '', 'x', 'x'.repeat(9), ['a', 'b'], { a: { b: 'c' } }, { z: 'c' }, '0', '99'];

describe('an answer that a schema has no sentence for', () => {
  it.each(Object.entries(FIELDS))('%s is refused in our own words', (_, schema) => {
    const messages = SENT.flatMap((sent) => schema.safeParse(sent, { error: ownWords }).error?.issues ?? []);
    for (const { message } of messages) expect(message).not.toMatch(THEIRS);
    for (const { message } of messages) expect(message).toMatch(/^[A-Z].*[^.]$/);
  });

  it('keeps the sentence of a schema that has one', () => {
    expect(FIELDS.text.safeParse('', { error: ownWords }).error?.issues[0]?.message).toBe('Enter it');
    expect(z.string().max(5).safeParse('123456', { error: ownWords }).error?.issues[0]?.message).toBe(
      'Use 5 characters or fewer',
    );
  });
});
