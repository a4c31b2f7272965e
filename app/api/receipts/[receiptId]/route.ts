import { receiptFile } from '@/lib/money/queries/receipt-photo';
import { routeActor } from '@/lib/web/auth/actor';

type Context = { params: Promise<{ receiptId: string }> };

/**
 * A receipt's photo: our own JPEG and nothing else, for those who may see it. Not there and not theirs are
 * one answer.
 */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { receiptId } = await params;
  const actor = await routeActor();
  const photo = actor && (await receiptFile(actor, receiptId));
  if (!photo) return new Response(null, { status: 404, headers: { 'cache-control': 'private, no-store' } });
  return new Response(photo, {
    headers: {
      'content-type': 'image/jpeg',
      'content-disposition': 'inline; filename="receipt.jpg"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
