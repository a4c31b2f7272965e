import 'server-only';
import { z } from 'zod';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { LetterKind } from '@/lib/decision/rules/letter-kind';
import type { LetterContent } from '@/lib/letter/rules/content';
import { fromColumn, fromNullable, toColumn, toNullable } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

export type NewLetter = {
  id: string;
  caseId: string;
  personId: string;
  kind: LetterKind;
  subjectId: string;
  addressee: string;
  /** Who got a copy, by name. */
  copies: string | null;
  reviewBy: PlainDate | null;
  formats: string;
  content: LetterContent;
  sentOn: PlainDate;
  sentHow: string;
};

/** A letter as it was sent. Its `personId` and `commissionerCode` make it a policy subject. */
export type SentLetter = NewLetter & { commissionerCode: string; sentByName: string; sentAt: Date };

const textSchema = z.string();
const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text: textSchema }),
  z.object({ kind: z.enum(['paragraph', 'lead', 'quote']), text: textSchema }),
  z.object({ kind: z.literal('list'), items: z.array(textSchema) }),
  z.object({ kind: z.literal('facts'), facts: z.array(z.object({ term: textSchema, value: textSchema })) }),
  z.object({
    kind: z.literal('table'),
    caption: textSchema,
    columns: z.array(textSchema),
    rows: z.array(z.array(textSchema)),
  }),
]);

/** The shape of a stored letter. A row with another shape is a fault, and is never shown in part. */
const contentSchema = z.object({
  title: textSchema,
  organisation: textSchema,
  footer: textSchema,
  blocks: z.array(blockSchema),
  summary: z.array(textSchema),
  printPoints: z.number().int().min(12).max(36).nullable().default(null),
});

/** Adds a letter, sent by the actor under today's name. The table accepts no later change. */
export async function addLetter(
  { tx, commissionerCode, actor }: Scope,
  { content, ...letter }: NewLetter,
): Promise<void> {
  await tx.letter.create({
    data: {
      ...letter,
      commissionerCode,
      content: contentSchema.parse(content),
      reviewBy: toNullable(letter.reviewBy),
      sentOn: toColumn(letter.sentOn),
      sentById: actor.userId,
      sentByName: actor.displayName,
      sentAt: now(),
    },
  });
}

/** A sent letter. Null if this scope does not reach it. */
export async function findLetter(
  { tx, commissionerCode }: Scope,
  letterId: string,
): Promise<SentLetter | null> {
  const row = await tx.letter.findUnique({
    where: { commissionerCode_id: { commissionerCode, id: letterId } },
  });
  return (
    row && {
      ...row,
      content: contentSchema.parse(row.content),
      reviewBy: fromNullable(row.reviewBy),
      sentOn: fromColumn(row.sentOn),
    }
  );
}

/** The tool enclosed with a letter: its subject, or the tool behind its subject. Null if there is none. */
export async function findEnclosedTool(
  { tx, commissionerCode }: Scope,
  { caseId, subjectId }: Pick<SentLetter, 'caseId' | 'subjectId'>,
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM assessment a
    WHERE a.commissioner_code = ${commissionerCode} AND a.case_id = ${caseId}::uuid AND a.id IN (
      SELECT ${subjectId}::uuid
      UNION ALL SELECT d.assessment_id FROM eligibility_decision d
        WHERE d.commissioner_code = ${commissionerCode} AND d.id = ${subjectId}::uuid
      UNION ALL SELECT coalesce(c.assessment_id, d.assessment_id) FROM challenge_outcome o
        JOIN challenge c ON c.commissioner_code = o.commissioner_code AND c.id = o.challenge_id
        LEFT JOIN eligibility_decision d ON d.commissioner_code = c.commissioner_code AND d.id = c.decision_id
        WHERE o.commissioner_code = ${commissionerCode} AND o.id = ${subjectId}::uuid)`;
  return row?.id ?? null;
}
