import { explainPart, nowCard } from '@/components/eligibility/part-refusal';
import { routeActor } from '@/lib/auth/route-actor';
import { formatTime, now } from '@/lib/clock';
import { type SaveParts, saveParts } from '@/lib/commands/save-parts';
import { nested, typedValues } from '@/lib/forms/form-values';
import { partsSchema } from '@/lib/forms/part-schema';
import { readForm } from '@/lib/forms/read-form';
import type { Actor } from '@/lib/policy/policy';

/** More than the longest tool with all its parts full. */
const MOST_BYTES = 1024 * 1024;

type Context = { params: Promise<{ assessmentId: string }> };

/**
 * Saves what changed in a tool while it is being filled in, for a page whose script sends it. The same command as the form's own
 * button: a part that somebody else changed is not overwritten but sent back. proxy.ts has checked the Origin.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await routeActor();
  if (!actor) return answer({ problem: 'you were signed out. Press save to sign in again' }, 401);
  const form = await readForm(request, MOST_BYTES);
  if (!form) return answer({ problem: 'it is too long' }, 413);
  const { assessmentId } = await params;
  const sent = partsSchema.safeParse({ ...nested(typedValues(form)), assessmentId });
  if (!sent.success) return answer({ problem: sent.error.issues[0]?.message }, 422);
  return save(actor, sent.data, sent.data.ruleSet);
}

async function save(actor: Actor, input: SaveParts, ruleSet: string): Promise<Response> {
  const { assessmentId, parts } = input;
  const result = await saveParts(actor, { assessmentId, parts });
  if (!result.ok) {
    return answer(
      { problem: explainPart(result.error).message },
      result.error.kind === 'not-found' ? 404 : 422,
    );
  }
  const { saved, changed } = result.value;
  const conflicts = changed.map(({ part, now: stands }) => nowCard(part, stands, ruleSet));
  return answer({ saved, conflicts, at: formatTime(now()) }, 200);
}

function answer(body: object, status: number): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } });
}
