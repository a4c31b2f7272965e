import { addEvidence } from '@/lib/assessment/commands/add-evidence';
import { isId } from '@/lib/core/id';
import { saveDraft } from '@/lib/platform/db/form-draft';
import { routeActor } from '@/lib/web/auth/actor';
import { leadTo, readUpload, sendUploadOnce, uploadProblem } from '@/lib/web/forms/upload';

const LONGEST_TITLE = 120;

/**
 * Takes one file of evidence from a plain form and sends the browser back to the domain it belongs to, with
 * what went wrong in the address. proxy.ts has checked the Origin.
 */
export async function POST(request: Request): Promise<Response> {
  const place = placeIn(new URL(request.url).searchParams);
  if (!place) return new Response(null, { status: 404 });
  const { assessmentId, domain } = place;
  const page = `/practitioner/assessments/${assessmentId}/domains/${domain}`;
  const refuse = (problem: string) => leadTo(request, `${page}?problem=${problem}`);
  const actor = await routeActor();
  if (!actor) return leadTo(request, `/sign-in?${new URLSearchParams({ next: page, expired: '1' })}`);
  const upload = await readUpload(request, 'file');
  if (!upload) return refuse('file-too-large');
  const title = titleIn(upload.values);
  if (!title) return refuse('title-missing');
  const done = `${page}?done=evidence#checking`;
  const outcome = await sendUploadOnce(actor, upload, { page, done }, () =>
    addEvidence(actor, { ...place, title, file: upload.file }),
  );
  const problem = uploadProblem(outcome);
  if (problem === null) return leadTo(request, done);
  if (problem === 'not-found' || problem === 'no-such-domain') return new Response(null, { status: 404 });
  // The browser loses the file, and must not lose the words. One draft a page: the assessment is its key.
  await saveDraft(actor, { path: `${page}#title`, formKey: assessmentId }, { title });
  return refuse(problem);
}

/** The domain that the file belongs to. Null where the address names none. */
function placeIn(search: URLSearchParams): { assessmentId: string; domain: string } | null {
  const [assessmentId, domain] = [search.get('assessment') ?? '', search.get('domain') ?? ''];
  return isId(assessmentId) && /^[a-z_]{1,40}$/.test(domain) ? { assessmentId, domain } : null;
}

/** What the file is, in the sender's words; cut where it is longer than the box lets them type. */
function titleIn({ title }: { title?: string | string[] }): string {
  return typeof title === 'string' ? title.trim().slice(0, LONGEST_TITLE) : '';
}
