import { now, todayInLondon } from '@/lib/core/clock';
import { printInvitation } from '@/lib/family/commands/print-invitation';
import { env } from '@/lib/platform/env';
import { routeActor } from '@/lib/web/auth/actor';
import { openCode } from '@/lib/web/auth/invitation-link';
import { pdfNotFound, pdfResponse, printSizeOf } from '@/lib/web/http/pdf-response';

type Context = { params: Promise<{ invitationId: string }> };

/**
 * The letter of an invitation, as a tagged PDF, for the browser that made it. Printing is on record. Not
 * there, not theirs and not open are one answer.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { invitationId } = await params;
  const actor = await routeActor();
  const sealed = new URL(request.url).searchParams.get('code') ?? '';
  const code = actor && (await openCode(sealed));
  if (!actor || !code) return pdfNotFound();
  const joinAt = (reference: string) => new URL(`/join/${reference}`, env().PUBLIC_URL).href;
  const printed = await printInvitation(actor, { invitationId, code, joinAt }, todayInLondon());
  if (!printed.ok) return pdfNotFound();
  return pdfResponse(printed.value, { name: 'invitation', at: now(), size: printSizeOf(request) });
}
