import 'server-only';
import { fileTypeFromBuffer } from 'file-type';
import { fail, ok, type Result } from '@/lib/core/result';
import { checkPdf, type PdfRefusal } from './pdf';
import { type PhotoRefusal, receiptPhoto } from './photo';

/** 10 MB. With its envelope it stays below the 10 MiB that the framework lets through whole. */
export const MOST_EVIDENCE_BYTES = 10_000_000;

export type Evidence = { bytes: Uint8Array; mediaType: 'application/pdf' | 'image/jpeg' };

export type EvidenceRefusal = PhotoRefusal | PdfRefusal | { kind: 'file-too-large' };

/**
 * What is kept of a file that somebody sent: a PDF as it is, if it is quiet (lib/platform/files/pdf.ts), or our own JPEG of a JPEG, PNG or
 * WebP. What it is tells its contents, never its name.
 */
export async function evidenceOf(sent: Uint8Array): Promise<Result<Evidence, EvidenceRefusal>> {
  if (sent.length === 0) return fail({ kind: 'file-missing' });
  if (sent.length > MOST_EVIDENCE_BYTES) return fail({ kind: 'file-too-large' });
  const type = await fileTypeFromBuffer(sent);
  if (type?.mime === 'application/pdf') {
    const checked = checkPdf(sent);
    return checked.ok ? ok({ bytes: sent, mediaType: 'application/pdf' }) : checked;
  }
  const picture = await receiptPhoto(sent);
  return picture.ok ? ok({ bytes: picture.value.bytes, mediaType: 'image/jpeg' }) : picture;
}
