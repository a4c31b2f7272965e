import type { FormValues } from '@/lib/core/form/form-state';
import { saveDraft } from '@/lib/platform/db/form-draft';
import type { SessionFacts } from '@/lib/platform/db/session';
import { roleChoicesOf } from '@/lib/web/auth/actor';
import { currentSession } from '@/lib/web/auth/session';
import { draftPlaceOf } from '@/lib/web/forms/drafts';
import { isOfAnother, openedFor } from '@/lib/web/forms/form-owner';
import { typedValues } from '@/lib/web/forms/form-values';
import { readForm } from '@/lib/web/forms/read-form';

/** More than the longest form of ours, all its fields full. */
const MOST_BYTES = 256 * 1024;
const PATH = /^\/[\w\-/]{1,299}$/;

/**
 * Where the draft belongs: to the commissioner that the form was opened for, while its user has a role
 * there. They may have changed to another one in another tab.
 */
function draftOwnerCode(facts: SessionFacts, values: FormValues): string | null {
  const code = openedFor(values);
  const isTheirs = roleChoicesOf(facts).some(({ commissionerCode }) => commissionerCode === code);
  return code && isTheirs ? code : facts.commissionerCode;
}

/** Keeps what was typed for its owner: while they type, and when their session has just ended. */
export async function POST(request: Request): Promise<Response> {
  const session = await currentSession();
  const path = request.headers.get('x-form-path') ?? '';
  if (session.kind === 'none') return new Response(null, { status: 401 });
  if (!PATH.test(path)) return new Response(null, { status: 400 });
  const form = await readForm(request, MOST_BYTES);
  if (!form) return new Response(null, { status: 413 });
  const { userId } = session.facts;
  const values = typedValues(form);
  if (isOfAnother(values, userId)) return new Response(null, { status: 403 });
  const place = draftPlaceOf(path, values);
  const commissionerCode = draftOwnerCode(session.facts, values);
  if (!commissionerCode) return new Response(null, { status: 401 });
  await saveDraft({ userId, commissionerCode }, place, { ...values, formKey: place.formKey });
  return new Response(null, { status: 204 });
}
