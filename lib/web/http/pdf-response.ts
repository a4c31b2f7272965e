import type { PrintedDocument } from '@/lib/core/document';
import type { PrintSize } from '@/lib/platform/pdf/theme';
import { writePdf } from '@/lib/platform/pdf/write-pdf';

type Sent = {
  /** The file name without its ending. It names no person. */
  name: string;
  at: Date;
  size: PrintSize;
};

/** Sends a document as a tagged PDF that no cache stores. */
export function pdfResponse(document: PrintedDocument, { name, at, size }: Sent): Response {
  const file = size === 'large' ? `${name}-large-print` : name;
  return new Response(writePdf(document, at, size), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${file}.pdf"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}

/** The answer for not there or not theirs. */
export function pdfNotFound(): Response {
  return new Response(null, { status: 404, headers: { 'cache-control': 'private, no-store' } });
}

/** `?size=large` asks for large print. */
export function printSizeOf({ url }: Request): PrintSize {
  return new URL(url).searchParams.get('size') === 'large' ? 'large' : 'standard';
}
