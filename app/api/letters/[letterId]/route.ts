import { letterView } from '@/lib/letter/queries/letter-view';
import { routeActor } from '@/lib/web/auth/actor';
import { pdfNotFound, pdfResponse, printSizeOf } from '@/lib/web/http/pdf-response';

type Context = { params: Promise<{ letterId: string }> };

/**
 * A letter that was sent, as a tagged PDF, for those who may see it. Not there and not theirs are one answer.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { letterId } = await params;
  const actor = await routeActor();
  const letter = actor && (await letterView(actor, letterId));
  if (!letter) return pdfNotFound();
  const name = `letter-${letter.sentAt.toISOString().slice(0, 10)}`;
  return pdfResponse(letter.content, { name, at: letter.sentAt, size: printSizeOf(request) });
}
