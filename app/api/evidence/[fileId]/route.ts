import { evidenceFile } from '@/lib/assessment/queries/evidence-file';
import { keptKind } from '@/lib/platform/files/file-kinds';
import { routeActor } from '@/lib/web/auth/actor';

type Context = { params: Promise<{ fileId: string }> };

/**
 * A file of evidence, for those who may see it: always a download, never drawn inside a page of ours. Not
 * there and not theirs are one answer.
 */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { fileId } = await params;
  const actor = await routeActor();
  const file = actor && (await evidenceFile(actor, fileId));
  if (!file) return new Response(null, { status: 404, headers: { 'cache-control': 'private, no-store' } });
  const name = `evidence.${keptKind(file.mediaType).kept.ending}`;
  return new Response(file.bytes, {
    headers: {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
