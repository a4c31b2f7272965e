import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';
import { type PracticeNote, practiceNote } from '@/lib/practice/rules/practice-note';
import { findKnownPractice } from '@/lib/practice/store/known-practice';

/** A person's practice in words, with a warning. Null: none is recorded, or the reader may not know it. */
export async function personPractice(
  scope: Scope,
  code: string | null,
  on: PlainDate,
): Promise<PracticeNote | null> {
  if (code === null) return null;
  const practice = await findKnownPractice(scope, code);
  if (practice === undefined) return { text: code, warning: null };
  return practiceNote({ code, practice, ownCode: scope.commissionerCode, on });
}
