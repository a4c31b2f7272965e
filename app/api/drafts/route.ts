import { currentSession } from '@/lib/auth/session';
import { saveDraft } from '@/lib/db/repositories/form-draft';
import { typedValues } from '@/lib/forms/form-values';

const PATH = /^\/[\w\-/]{1,299}$/;

/** Keeps what was typed for its owner when their session is about to run out, or just has. */
export async function POST(request: Request): Promise<Response> {
  const session = await currentSession();
  const path = request.headers.get('x-form-path') ?? '';
  if (session.kind === 'none' || !session.facts.commissionerCode) return new Response(null, { status: 401 });
  if (!PATH.test(path)) return new Response(null, { status: 400 });
  const { userId, commissionerCode } = session.facts;
  await saveDraft({ userId, commissionerCode }, path, typedValues(await request.formData()));
  return new Response(null, { status: 204 });
}
