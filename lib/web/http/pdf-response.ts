import type { PrintedDocument } from '@/lib/core/document';
import { LARGE_EDGES, LARGE_POINTS, type PrintSize } from '@/lib/platform/pdf/theme';
import { writePdf } from '@/lib/platform/pdf/write-pdf';

type Sent = {
  /** The file name without its ending. It names no person. */
  name: string;
  at: Date;
  size: PrintSize;
};

/** Sends a document as a tagged PDF that no cache stores. */
export function pdfResponse(document: PrintedDocument, { name, at, size }: Sent): Response {
  const file = size === 'standard' ? name : `${name}-large-print`;
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

/** `?size=large` asks for large print, and `?size=24` for so many points. */
export function printSizeOf({ url }: Request): PrintSize {
  const asked = new URL(url).searchParams.get('size') ?? '';
  if (asked === 'large') return LARGE_POINTS;
  const points = /^\d{2}$/.test(asked) ? Number(asked) : 0;
  return points >= LARGE_EDGES.least && points <= LARGE_EDGES.most ? points : 'standard';
}
