import 'server-only';
import { createHash } from 'node:crypto';
import { recordEvent } from '@/lib/audit/store/audit';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { visibleText } from '@/lib/core/visible-text';
import { command } from '@/lib/platform/db/transaction';
import { isMarkup, isPlainText } from '@/lib/platform/files/signatures';
import { comparePractices } from '@/lib/practice/rules/practice-changes';
import { type FileFault, readPracticeFile } from '@/lib/practice/rules/practice-file';
import { listKnownCommissioners, listPractices } from '@/lib/practice/store/gp-practice';
import { addPracticeFile, lockPracticeFiles } from '@/lib/practice/store/practice-file';

export type SentPracticeFile = { fileName: string; bytes: Uint8Array };

export type CheckPracticeFileRefusal = FileFault | { kind: 'file-missing' } | { kind: 'not-text' } | NotFound;

/**
 * Checks a practice file and keeps it until it is loaded. No practice is changed. A file that was checked
 * before and not loaded is dropped.
 */
export function checkPracticeFile(
  actor: Actor,
  { fileName, bytes }: SentPracticeFile,
  today: PlainDate,
): Promise<Result<string, CheckPracticeFileRefusal>> {
  return command<string, CheckPracticeFileRefusal>(actor, 'practice:load', async (scope) => {
    if (bytes.length === 0) return fail({ kind: 'file-missing' });
    if (!isPlainText(bytes) || isMarkup(bytes)) return fail({ kind: 'not-text' });
    await lockPracticeFiles(scope);
    const codes = await listKnownCommissioners(scope, today);
    const content = textOf(bytes);
    const read = readPracticeFile(content, (code) => codes.has(code));
    if (!read.ok) return read;
    const { practices, ...counts } = read.value;
    const { toWrite: _, ...changes } = comparePractices(await listPractices(scope), practices, today);
    const id = newId();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const found = { ...changes, ...counts };
    await addPracticeFile(scope, { id, fileName: shortName(fileName), sha256, content, found });
    await recordEvent(scope, {
      action: 'practice:check',
      personId: null,
      subjectKind: 'practice-file',
      subjectId: id,
      after: { sha256, found },
    });
    return ok(id);
  });
}

/** The national file is UTF-8 or, in old releases, Windows text. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function shortName(name: string): string {
  return visibleText(name).replace(/\s+/g, ' ').trim().slice(0, 120).toWellFormed() || 'without a name';
}
