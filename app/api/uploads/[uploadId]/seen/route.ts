import { isId } from '@/lib/core/id';
import { homeOf } from '@/lib/core/policy/area';
import { dismissRefusal } from '@/lib/file/commands/dismiss-refusal';
import { routeActor } from '@/lib/web/auth/actor';

type Context = { params: Promise<{ uploadId: string }> };

/** A page of ours that shows files. */
const BACK = /^\/(budget-holder|practitioner)\/[a-z0-9_/-]+(\?for=[a-f0-9-]{36})?$/;

/** Takes the note of a refused file away, from a plain form. proxy.ts has checked the Origin. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { uploadId } = await params;
  const actor = await routeActor();
  const dismissed = actor && isId(uploadId) ? await dismissRefusal(actor, uploadId) : null;
  if (!actor || !dismissed?.ok) return new Response(null, { status: 404 });
  const back = new URL(request.url).searchParams.get('back') ?? '';
  return new Response(null, {
    status: 303,
    headers: { location: BACK.test(back) ? back : homeOf(actor.role) },
  });
}
