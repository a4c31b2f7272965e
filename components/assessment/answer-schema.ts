import { z } from 'zod';
import { optionalText, tick } from '@/lib/core/form/fields';

const lines = (longest: number) => optionalText(longest).transform((typed) => typed && ofOneKind(typed));

/**
 * Browsers send line ends of two characters; a saved text has one, so that the same text is the same again.
 */
const ofOneKind = (typed: string) => typed.replaceAll('\r\n', '\n');

/** What is written in one domain of a tool. Half an answer will do: it is saved as it grows. */
const answerSchema = z.object({
  version: z.coerce.number().int().min(0),
  level: optionalText(20),
  body: lines(8_000).transform((typed) => typed ?? ''),
  saidBy: optionalText(500),
  isWellManaged: tick(),
  lowerLevel: optionalText(20),
  disagreement: lines(2_000),
  expectedChange: lines(2_000),
});

const domainKey = z.string().regex(/^[a-z_]{0,40}$/);

/**
 * A form of one domain, or of many: fields are named `answers-<key>-<field>`. The command checks that a key
 * is a domain of the tool. `next` and `following` say which page comes next; `ruleSet` is for words alone.
 */
export const domainAnswersSchema = z.object({
  assessmentId: z.uuid(),
  ruleSet: z.string().default(''),
  next: z.string().default(''),
  following: domainKey.default(''),
  answers: z
    .record(domainKey, answerSchema)
    .transform((byKey) => Object.entries(byKey).map(([domain, answer]) => ({ domain, ...answer }))),
});

/** The stem of the names of a domain's fields. */
export function answerField(domain: string, field: string): string {
  return `answers-${domain}-${field}`;
}
