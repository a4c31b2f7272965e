import 'server-only';
import { formatInstant } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import type { WaitingRow } from '@/lib/file/rules/waiting-row';
import { FILE_KINDS, FILE_PURPOSES, type FileKind, type FilePurpose } from '@/lib/platform/files/file-kinds';
import { fileRefusal, refusalText } from '@/lib/platform/files/file-refusals';

/** A file on the page of what it is for, before it is kept or after it was refused. */
export type WaitingFile = {
  id: string;
  domain: string | null;
  /** What its sender called it; else "picture" or "PDF". */
  name: string;
  sentBy: string;
  sentAt: string;
  /** Why it is not kept, and what to do. Null while it is checked. */
  refusal: string | null;
  isMine: boolean;
};

/** The files of a spending or an assessment that are not kept. The caller has asked the policy. */
export function waitingFiles(actor: Pick<Actor, 'userId'>, rows: readonly WaitingRow[]): WaitingFile[] {
  return rows.map((row) => ({
    id: row.id,
    domain: row.domain,
    name: row.title ?? FILE_KINDS[row.kind as FileKind].name,
    sentBy: row.sentByName,
    sentAt: formatInstant(new Date(row.sentAt)),
    refusal: refusalOf(row),
    isMine: row.sentById === actor.userId,
  }));
}

/** The sentence of a stored refusal. Null when there is none. */
export function refusalOf({
  refusal,
  purpose,
  kind,
}: Pick<WaitingRow, 'refusal' | 'purpose' | 'kind'>): string | null {
  if (refusal === null) return null;
  const known = fileRefusal(refusal) ?? 'file-unreadable';
  return refusalText(
    known,
    purpose in FILE_PURPOSES ? (purpose as FilePurpose) : 'EVIDENCE',
    kind as FileKind,
  );
}
