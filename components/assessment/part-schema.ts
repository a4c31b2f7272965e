import { z } from 'zod';
import { optionalText, tick } from '@/lib/core/form/fields';

const lines = (longest: number) => optionalText(longest).transform((typed) => typed && ofOneKind(typed));

/**
 * Browsers send line ends of two characters; a saved text has one, so that the same text is the same again.
 */
const ofOneKind = (typed: string) => typed.replaceAll('\r\n', '\n');

/** What is written in one part of a tool. Half an answer will do: it is saved as it grows. */
const partSchema = z.object({
  version: z.coerce.number().int().min(0),
  level: optionalText(20),
  body: lines(8_000).transform((typed) => typed ?? ''),
  saidBy: optionalText(500),
  isWellManaged: tick(),
  lowerLevel: optionalText(20),
  disagreement: lines(2_000),
  expectedChange: lines(2_000),
});

const partKey = z.string().regex(/^[a-z_]{0,40}$/);

/**
 * A form of one part, or of many: fields are named `parts-<key>-<field>`. Whether a key is a part of the
 * tool, the command asks. `next` and `following` say which page comes next; `ruleSet` is for words alone.
 */
export const partsSchema = z.object({
  assessmentId: z.uuid(),
  ruleSet: z.string().default(''),
  next: z.string().default(''),
  following: partKey.default(''),
  parts: z
    .record(partKey, partSchema)
    .transform((byKey) => Object.entries(byKey).map(([part, answer]) => ({ part, ...answer }))),
});

/** The stem of the names of a part's fields. */
export function partField(part: string, field: string): string {
  return `parts-${part}-${field}`;
}
