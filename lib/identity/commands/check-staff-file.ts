import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { visibleText } from '@/lib/core/visible-text';
import {
  MOST_STAFF_BYTES,
  type NumberedLine,
  type ReadStaffFile,
  type StaffFileFault,
} from '@/lib/identity/rules/staff-file';
import { readStaffFile } from '@/lib/identity/store/read-staff-file';
import { addStaffFile, type FoundInStaffFile, lockStaffFiles } from '@/lib/identity/store/staff-file';
import { command } from '@/lib/platform/db/transaction';
import { isMarkup, isPlainText } from '@/lib/platform/files/signatures';
import { newInvitationCode } from './invitation-code';
import { type InvitedLines, inviteLines } from './invite-lines';

export type SentStaffFile = { fileName: string; bytes: Uint8Array };

export type CheckStaffFileRefusal =
  | StaffFileFault
  | { kind: 'file-missing' }
  | { kind: 'file-too-large' }
  | { kind: 'not-text' }
  | NotFound;

/**
 * Checks a list of staff and keeps it until it is loaded. The dry run invites everyone and takes all of it
 * back: what it finds is what loading does. No one is invited. A list that waited before is dropped.
 */
export async function checkStaffFile(
  actor: Actor,
  { fileName, bytes }: SentStaffFile,
  today: PlainDate,
): Promise<Result<string, CheckStaffFileRefusal>> {
  const content = contentOf(bytes);
  if (!content.ok) return content;
  const read = readStaffFile(content.value, today);
  if (!read.ok) return read;
  const tried = await tryLines(actor, read.value.people, today);
  if (!tried) return notFound;
  const found = foundIn(read.value, tried);
  return command<string, CheckStaffFileRefusal>(actor, 'account:create', async (scope) => {
    await lockStaffFiles(scope);
    const id = newId();
    await addStaffFile(scope, { id, fileName: shortName(fileName), content: content.value, found });
    await recordEvent(scope, {
      action: 'staff-file:check',
      personId: null,
      subjectKind: 'staff-file',
      subjectId: id,
      after: found,
    });
    return ok(id);
  });
}

function contentOf(bytes: Uint8Array): Result<string, CheckStaffFileRefusal> {
  if (bytes.length === 0) return fail({ kind: 'file-missing' });
  if (bytes.length > MOST_STAFF_BYTES) return fail({ kind: 'file-too-large' });
  return isPlainText(bytes) && !isMarkup(bytes) ? ok(textOf(bytes)) : fail({ kind: 'not-text' });
}

type Tried = { kind: 'tried'; lines: InvitedLines };

/** Everything that this writes is undone, because a refusal undoes it. Null: not for this role. */
async function tryLines(
  actor: Actor,
  people: readonly NumberedLine[],
  today: PlainDate,
): Promise<InvitedLines | null> {
  const tried = await command<never, Tried>(actor, 'account:create', async (scope) =>
    fail({
      kind: 'tried',
      lines: await inviteLines(scope, people, today, { reason: 'Dry run', newCode: newInvitationCode }),
    }),
  );
  return !tried.ok && tried.error.kind === 'tried' ? tried.error.lines : null;
}

function foundIn({ faults }: ReadStaffFile, { made, already, refused }: InvitedLines): FoundInStaffFile {
  const all = [...faults, ...refused].sort((a, b) => a.line - b.line);
  return { invited: made.map(({ line }) => line), already, faults: all };
}

/** Excel writes UTF-8 or Windows text. */
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
