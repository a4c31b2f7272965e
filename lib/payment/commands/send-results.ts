import 'server-only';
import { createHash } from 'node:crypto';
import { recordEvent } from '@/lib/audit/store/audit';
import { isId, newId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { visibleText } from '@/lib/core/visible-text';
import { findLayout } from '@/lib/payment/store/payment-layout';
import { insertResultFile, lockResultFiles } from '@/lib/payment/store/result-file';
import { command } from '@/lib/platform/db/transaction';
import { isMarkup, isPlainText } from '@/lib/platform/files/signatures';
import { addJob } from '@/lib/platform/jobs/add-job';

/** About 100,000 lines. */
const MOST_BYTES = 8_000_000;

export type SentResults = { layoutId: string; fileName: string; bytes: Uint8Array };

export type SendResultsRefusal =
  | NotFound
  | { kind: 'file-missing' }
  | { kind: 'file-too-large' }
  | { kind: 'not-text' }
  | { kind: 'layout-missing' };

/**
 * Takes a file of results, encrypted, for the job that reads it. Nothing is changed. A file that was read
 * before and not applied is dropped.
 */
export function sendResults(
  actor: Actor,
  { layoutId, fileName, bytes }: SentResults,
): Promise<Result<string, SendResultsRefusal>> {
  return command<string, SendResultsRefusal>(actor, 'payment-run:release', async (scope) => {
    if (bytes.length === 0) return fail({ kind: 'file-missing' });
    if (bytes.length > MOST_BYTES) return fail({ kind: 'file-too-large' });
    if (!isPlainText(bytes) || isMarkup(bytes)) return fail({ kind: 'not-text' });
    if (!isId(layoutId) || !(await findLayout(scope, layoutId))) return fail({ kind: 'layout-missing' });
    await lockResultFiles(scope);
    const id = newId();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const content = textOf(bytes);
    const file = { id, layoutId, fileName: shortName(fileName), sha256, byteCount: bytes.length, content };
    await insertResultFile(scope, file);
    await addJob(scope, 'read-results', id);
    const subject = { personId: null, subjectKind: 'payment-result-file', subjectId: id } as const;
    await recordEvent(scope, { action: 'payment-run:send-results', ...subject, after: { sha256, layoutId } });
    return ok(id);
  });
}

/** Finance systems write UTF-8 or Windows text. */
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
