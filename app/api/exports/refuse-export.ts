import { notFound } from 'next/navigation';
import type { NotFound } from '@/lib/core/result';
import type { TooMany } from '@/lib/person/rules/too-many';

/**
 * The answer to an export that is refused. One too many gets a status and the seconds to wait; a browser sees
 * our page for it (scripts/web/busy-page.mjs).
 */
export function refuseExport(error: TooMany | NotFound): Response {
  if (error.kind === 'not-found') notFound();
  return new Response('You have taken many lists away in a short time. Try again later.', {
    status: 429,
    headers: {
      'retry-after': String(error.seconds),
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'private, no-store',
    },
  });
}
