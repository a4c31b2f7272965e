import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { command } from '@/lib/platform/db/transaction';
import { comparePractices } from '@/lib/practice/rules/practice-changes';
import { readPracticeFile } from '@/lib/practice/rules/practice-file';
import { listKnownCommissioners, listPractices, writePractices } from '@/lib/practice/store/gp-practice';
import { findWaitingContent, lockPracticeFiles, markLoaded } from '@/lib/practice/store/practice-file';

export type LoadPracticeFileRefusal = { kind: 'not-waiting' } | NotFound;

/**
 * Loads the practice file that was checked last. What it changes is worked out again under a lock, so it is
 * what the check said: nothing else was loaded in between. The rows of before stay in history; the way back
 * is to load the file of before.
 */
export function loadPracticeFile(
  actor: Actor,
  { fileId }: { fileId: string },
  today: PlainDate,
): Promise<Result<void, LoadPracticeFileRefusal>> {
  return command<void, LoadPracticeFileRefusal>(actor, 'practice:load', async (scope) => {
    await lockPracticeFiles(scope);
    const content = await findWaitingContent(scope, fileId);
    if (content === null) return fail({ kind: 'not-waiting' });
    const codes = await listKnownCommissioners(scope, today);
    const read = readPracticeFile(content, (code) => codes.has(code));
    if (!read.ok) throw new Error(`Practice file ${fileId} was checked and cannot be read`);
    const { toWrite, ...changes } = comparePractices(await listPractices(scope), read.value.practices, today);
    await writePractices(scope, fileId, toWrite);
    await markLoaded(scope, fileId);
    await recordEvent(scope, {
      action: 'practice:load',
      personId: null,
      subjectKind: 'practice-file',
      subjectId: fileId,
      after: changes,
    });
    return ok(undefined);
  });
}
