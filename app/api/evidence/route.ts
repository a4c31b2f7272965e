import { type AddEvidenceRefusal, addEvidence } from '@/lib/assessment/commands/add-evidence';
import { isId } from '@/lib/core/id';
import type { NotFound } from '@/lib/core/result';
import { visibleText } from '@/lib/core/visible-text';
import { saveDraft } from '@/lib/platform/db/form-draft';
import { MOST_BYTES } from '@/lib/platform/files/file-kinds';
import { routeActor } from '@/lib/web/auth/actor';
import { readForm } from '@/lib/web/forms/read-form';

/** What the form puts around the file. */
const ENVELOPE = 8 * 1024;
const LONGEST_TITLE = 120;

/**
 * Takes one file of evidence from a plain form and sends the browser back to the domain it belongs to, with
 * what went wrong in the address. proxy.ts has checked the Origin.
 */
export async function POST(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const assessmentId = searchParams.get('assessment') ?? '';
  const domain = searchParams.get('domain') ?? '';
  if (!isId(assessmentId) || !/^[a-z_]{1,40}$/.test(domain)) return new Response(null, { status: 404 });
  const page = `/practitioner/assessments/${assessmentId}/domains/${domain}`;
  const actor = await routeActor();
  if (!actor) return seeOther(`/sign-in?${new URLSearchParams({ next: page, expired: '1' })}`);
  const form = await readForm(request, MOST_BYTES + ENVELOPE);
  if (!form) return seeOther(`${page}?problem=file-too-large`);
  const title = titleIn(form);
  if (!title) return seeOther(`${page}?problem=title-missing`);
  const added = await addEvidence(actor, { assessmentId, domain, title, file: await fileIn(form) });
  if (added.ok) return seeOther(`${page}?done=evidence#checking`);
  // The browser loses the file, and must not lose the words. One draft a page: the assessment is its key.
  await saveDraft(actor, { path: `${page}#title`, formKey: assessmentId }, { title });
  return refusal(added.error, page);
}

/** What the file is, in the sender's words; cut where it is longer than the box lets them type. */
function titleIn(form: FormData): string {
  const title = form.get('title');
  return typeof title === 'string' ? visibleText(title).trim().slice(0, LONGEST_TITLE) : '';
}

/** The bytes of the form's one file; none where it has none. */
async function fileIn(form: FormData): Promise<Uint8Array> {
  const file = form.get('file');
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
}

function refusal({ kind }: AddEvidenceRefusal | NotFound, page: string): Response {
  if (kind === 'not-found' || kind === 'no-such-domain') return new Response(null, { status: 404 });
  return seeOther(`${page}?problem=${kind}`);
}

/** Relative, so that it is right behind any proxy. */
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
