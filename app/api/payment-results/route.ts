import { sendResults } from '@/lib/payment/commands/send-results';
import { routeActor } from '@/lib/web/auth/actor';
import { leadTo, readUpload, sendUploadOnce, uploadProblem } from '@/lib/web/forms/upload';

const page = '/commissioner/payment-results';
const done = `${page}?done=sent#waiting`;

/**
 * Takes a file of results from a plain form for the job that reads it, and sends the browser back, with what
 * went wrong in the address. proxy.ts has checked the Origin.
 */
export async function POST(request: Request): Promise<Response> {
  const refuse = (problem: string) => leadTo(request, `${page}?problem=${problem}#file`);
  const actor = await routeActor();
  if (!actor) return leadTo(request, `/sign-in?${new URLSearchParams({ next: page, expired: '1' })}`);
  const upload = await readUpload(request, 'file');
  if (!upload) return refuse('file-too-large');
  const { values, fileName, file: bytes } = upload;
  const outcome = await sendUploadOnce(actor, upload, { page, done }, () =>
    sendResults(actor, { layoutId: String(values.layoutId ?? ''), fileName, bytes }),
  );
  const problem = uploadProblem(outcome);
  if (problem === null) return leadTo(request, done);
  return problem === 'not-found' ? new Response(null, { status: 404 }) : refuse(problem);
}
