import { addEvidence } from '@/lib/assessment/commands/add-evidence';
import { isId } from '@/lib/core/id';
import { saveDraft } from '@/lib/platform/db/form-draft';
import { SAME_FILE } from '@/lib/platform/files/file-help';
import { routeActor } from '@/lib/web/auth/actor';
import { leadTo, readUpload, sendUploadOnce } from '@/lib/web/forms/upload';

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
  const refuse = (problem: string) => leadTo(request, `${page}?problem=${problem}`);
  const actor = await routeActor();
  if (!actor) return leadTo(request, `/sign-in?${new URLSearchParams({ next: page, expired: '1' })}`);
  const upload = await readUpload(request, 'file');
  if (!upload) return refuse('file-too-large');
  const title = titleIn(upload.values);
  if (!title) return refuse('title-missing');
  const done = `${page}?done=evidence#checking`;
  const outcome = await sendUploadOnce(actor, upload, { page, done }, () =>
    addEvidence(actor, { assessmentId, domain, title, file: upload.file }),
  );
  const problem = problemOf(outcome);
  if (problem === null) return leadTo(request, done);
  if (problem === 'not-found' || problem === 'no-such-domain') return new Response(null, { status: 404 });
  // The browser loses the file, and must not lose the words. One draft a page: the assessment is its key.
  await saveDraft(actor, { path: `${page}#title`, formKey: assessmentId }, { title });
  return refuse(problem);
}

type Outcome = Awaited<ReturnType<typeof sendUploadOnce<unknown, { kind: string }>>>;

/** Why the file was not taken. Null: it is there, from this form or its twin. */
function problemOf(outcome: Outcome): string | null {
  if ('repeated' in outcome) return outcome.repeated.verdict === 'ask' ? SAME_FILE : null;
  return outcome.result.ok ? null : outcome.result.error.kind;
}

/** What the file is, in the sender's words; cut where it is longer than the box lets them type. */
function titleIn({ title }: { title?: string | string[] }): string {
  return typeof title === 'string' ? title.trim().slice(0, LONGEST_TITLE) : '';
}
