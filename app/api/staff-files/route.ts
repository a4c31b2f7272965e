import { todayInLondon } from '@/lib/core/clock';
import { checkStaffFile } from '@/lib/identity/commands/check-staff-file';
import { routeActor } from '@/lib/web/auth/actor';
import { leadTo, readUpload, sendUploadOnce, uploadProblem } from '@/lib/web/forms/upload';

const page = '/commissioner/users/bulk';
const done = `${page}?done=checked#waiting`;

/**
 * Takes a list of staff from a plain form, checks it, and sends the browser back, with what went wrong in the
 * address. proxy.ts has checked the Origin.
 */
export async function POST(request: Request): Promise<Response> {
  const refuse = (problem: string) => leadTo(request, `${page}?problem=${problem}#file`);
  const actor = await routeActor();
  if (!actor) return leadTo(request, `/sign-in?${new URLSearchParams({ next: page, expired: '1' })}`);
  const upload = await readUpload(request, 'file');
  if (!upload) return refuse('file-too-large');
  const outcome = await sendUploadOnce(actor, upload, { page, done }, () =>
    checkStaffFile(actor, { fileName: upload.fileName, bytes: upload.file }, todayInLondon()),
  );
  const problem = uploadProblem(outcome);
  if (problem === null) return leadTo(request, done);
  return problem === 'not-found' ? new Response(null, { status: 404 }) : refuse(problem);
}
