import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatDay } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { findEnclosedTool, findLetter } from '@/lib/letter/store/letter';
import { queryById } from '@/lib/platform/db/transaction';

export type LetterView = NonNullable<Awaited<ReturnType<typeof letterView>>>;

/**
 * One letter as it was sent, never written anew. Null when it is not there or not the actor's. Looking is written to the
 * audit trail.
 */
export async function letterView(actor: Actor, letterId: string) {
  return queryById(actor, { permission: 'letter:view', ids: [letterId] }, async (scope) => {
    const letter = await findLetter(scope, letterId);
    if (!letter || !may(actor, 'letter:view', letter)) return null;
    const toolId = await findEnclosedTool(scope, letter);
    const { id, caseId, personId, kind, content, addressee, formats, sentHow, sentByName, sentAt } = letter;
    await recordEvent(scope, { action: 'letter:view', personId, subjectKind: 'letter', subjectId: id });
    return {
      ...{ id, caseId, personId, kind, content, addressee, formats, sentHow, sentByName, sentAt },
      /** The completed tool that goes along with it. */
      toolId,
      sentOn: formatDay(letter.sentOn),
      reviewBy: letter.reviewBy && formatDay(letter.reviewBy),
    };
  });
}
