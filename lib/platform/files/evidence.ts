import 'server-only';
import { fileTypeFromBuffer } from 'file-type';
import { fail, ok, type Result } from '@/lib/core/result';
import { checkPdf, type PdfRefusal } from './pdf';
import { type PhotoRefusal, receiptPhoto } from './photo';

/** 10 MB: with its envelope still below the 10 MiB that the framework accepts. */
export const MOST_EVIDENCE_BYTES = 10_000_000;

export type Evidence = { bytes: Uint8Array; mediaType: 'application/pdf' | 'image/jpeg' };

export type EvidenceRefusal = PhotoRefusal | PdfRefusal | { kind: 'file-too-large' };

/**
 * The stored form of an uploaded file: a PDF as it is, if it is passive (lib/platform/files/pdf.ts), or our
 * own JPEG of a JPEG, PNG or WebP. The contents decide the kind, never the name.
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
