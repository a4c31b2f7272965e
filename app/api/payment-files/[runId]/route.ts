import { notFound } from 'next/navigation';
import { openRunFile } from '@/lib/payment/commands/open-run-file';
import { requireActor } from '@/lib/web/auth/actor';

type Context = { params: Promise<{ runId: string }> };

/** The file of a payment run, byte by byte as it was made. Each opening is on record. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor('commissioner');
  const opened = await openRunFile(actor, { runId: (await params).runId });
  if (!opened.ok) notFound();
  const { fileName, content } = opened.value;
  return new Response(content, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
