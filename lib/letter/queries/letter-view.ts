import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatDay } from '@/lib/core/plain-date';
import { type Actor, may, mayEver } from '@/lib/core/policy/policy';
import type { LetterKind } from '@/lib/decision/rules/letter-kind';
import { type LetterContent, shownContent } from '@/lib/letter/rules/content';
import { findEnclosedTool, findLetter } from '@/lib/letter/store/letter';
import { findHidden } from '@/lib/person/store/sensitive';
import { queryById } from '@/lib/platform/db/transaction';

export type LetterView = {
  id: string;
  caseId: string;
  personId: string;
  kind: LetterKind;
  content: LetterContent;
  addressee: string;
  formats: string;
  sentHow: string;
  sentByName: string;
  sentAt: Date;
  sentOn: string;
  reviewBy: string | null;
  /** The completed tool that is enclosed. */
  toolId: string | null;
};

/**
 * One letter as it was sent; it is never written again. Null if it is not there or not theirs. Records the
 * view.
 */
export async function letterView(actor: Actor, letterId: string): Promise<LetterView | null> {
  return queryById(actor, { permission: 'letter:view', ids: [letterId] }, async (scope) => {
    const letter = await findLetter(scope, letterId);
    if (!letter || !may(actor, 'letter:view', letter)) return null;
    const toolId = await findEnclosedTool(scope, letter);
    const hidden = await findHidden(scope, letter.personId);
    await recordEvent(scope, {
      action: 'letter:view',
      personId: letter.personId,
      subjectKind: 'letter',
      subjectId: letter.id,
    });
    return {
      id: letter.id,
      caseId: letter.caseId,
      personId: letter.personId,
      kind: letter.kind,
      content: shownContent(
        letter.content,
        hidden && { safe: mayEver(actor, 'letter:send') ? hidden : null },
      ),
      addressee: letter.copies === null ? letter.addressee : `${letter.addressee} (copy to ${letter.copies})`,
      formats: letter.formats,
      sentHow: letter.sentHow,
      sentByName: letter.sentByName,
      sentAt: letter.sentAt,
      toolId,
      sentOn: formatDay(letter.sentOn),
      reviewBy: letter.reviewBy && formatDay(letter.reviewBy),
    };
  });
}
