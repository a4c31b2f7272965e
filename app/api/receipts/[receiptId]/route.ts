import { receiptFile } from '@/lib/money/queries/receipt-photo';
import { keptKind } from '@/lib/platform/files/file-kinds';
import { routeActor } from '@/lib/web/auth/actor';

type Context = { params: Promise<{ receiptId: string }> };

/**
 * A receipt, for those who may see it: our own JPEG is shown, a PDF only sent as a download. Not there and
 * not theirs are one answer.
 */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { receiptId } = await params;
  const actor = await routeActor();
  const photo = actor && (await receiptFile(actor, receiptId));
  if (!photo) return new Response(null, { status: 404, headers: { 'cache-control': 'private, no-store' } });
  const { mediaType, ending, served } = keptKind(photo.mediaType).kept;
  const disposition = served === 'shown' ? 'inline' : 'attachment';
  return new Response(photo.bytes, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `${disposition}; filename="receipt.${ending}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
