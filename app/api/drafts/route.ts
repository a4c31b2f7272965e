import { saveDraft } from '@/lib/platform/db/form-draft';
import { currentSession } from '@/lib/web/auth/session';
import { draftPlaceOf } from '@/lib/web/forms/drafts';
import { isOfAnother } from '@/lib/web/forms/form-owner';
import { typedValues } from '@/lib/web/forms/form-values';
import { readForm } from '@/lib/web/forms/read-form';

/** More than the longest form of ours, all its fields full. */
const MOST_BYTES = 256 * 1024;
const PATH = /^\/[\w\-/]{1,299}$/;

/** Keeps what was typed for its owner: while they type, and when their session has just ended. */
export async function POST(request: Request): Promise<Response> {
  const session = await currentSession();
  const path = request.headers.get('x-form-path') ?? '';
  if (session.kind === 'none' || !session.facts.commissionerCode) return new Response(null, { status: 401 });
  if (!PATH.test(path)) return new Response(null, { status: 400 });
  const form = await readForm(request, MOST_BYTES);
  if (!form) return new Response(null, { status: 413 });
  const { userId, commissionerCode } = session.facts;
  const values = typedValues(form);
  if (isOfAnother(values, userId)) return new Response(null, { status: 403 });
  const place = draftPlaceOf(path, values);
  await saveDraft({ userId, commissionerCode }, place, { ...values, formKey: place.formKey });
  return new Response(null, { status: 204 });
}
