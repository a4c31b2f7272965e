import 'server-only';
import { z } from 'zod';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { LetterContent } from '@/lib/letter/rules/content';
import { fromColumn, fromNullable, toColumn, toNullable } from '@/lib/platform/db/day';
import type { LetterKind } from '@/lib/platform/db/generated/enums';
import type { Scope } from '@/lib/platform/db/scope';

export type NewLetter = {
  id: string;
  caseId: string;
  personId: string;
  kind: LetterKind;
  subjectId: string;
  addressee: string;
  reviewBy: PlainDate | null;
  formats: string;
  content: LetterContent;
  sentOn: PlainDate;
  sentHow: string;
};

/** A letter as it went out. Its `personId` and `commissionerCode` make it a policy subject. */
export type SentLetter = NewLetter & { commissionerCode: string; sentByName: string; sentAt: Date };

const text = z.string();
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text }),
  z.object({ kind: z.enum(['paragraph', 'lead', 'quote']), text }),
  z.object({ kind: z.literal('list'), items: z.array(text) }),
  z.object({ kind: z.literal('facts'), facts: z.array(z.object({ term: text, value: text })) }),
  z.object({
    ...{ kind: z.literal('table'), caption: text },
    ...{ columns: z.array(text), rows: z.array(z.array(text)) },
  }),
]);

/** What a kept letter looks like: a row that does not is a fault of ours, never shown half. */
const content = z.object({
  ...{ title: text, organisation: text, footer: text },
  ...{ blocks: z.array(block), summary: z.array(text) },
});

/** Adds a letter, sent by the actor under the name they have today. The table takes no change afterwards. */
export async function addLetter(
  { tx, commissionerCode, actor }: Scope,
  { content: words, ...letter }: NewLetter,
): Promise<void> {
  await tx.letter.create({
    data: {
      ...letter,
      commissionerCode,
      content: content.parse(words),
      ...{ reviewBy: toNullable(letter.reviewBy), sentOn: toColumn(letter.sentOn) },
      ...{ sentById: actor.userId, sentByName: actor.displayName, sentAt: now() },
    },
  });
}

/** A letter that was sent. Null when this scope reaches no such letter. */
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
      content: content.parse(row.content),
      ...{ reviewBy: fromNullable(row.reviewBy), sentOn: fromColumn(row.sentOn) },
    }
  );
}

/** The tool that goes along with a letter: what it tells of, or what that rests on. Null where there is none. */
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
