import { isId } from '@/lib/core/id';
import { addReceipt } from '@/lib/money/commands/add-receipt';
import { routeActor } from '@/lib/web/auth/actor';
import { leadTo, readUpload, sendUploadOnce, uploadProblem } from '@/lib/web/forms/upload';

/**
 * Takes one receipt from a plain form, to be checked, and sends the browser back to the spending's page,
 * with what went wrong in the address. proxy.ts has checked the Origin.
 */
export async function POST(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const spendingId = searchParams.get('spending') ?? '';
  const budgetId = searchParams.get('budget');
  if (!isId(spendingId) || (budgetId !== null && !isId(budgetId))) return new Response(null, { status: 404 });
  const page = pageOf(spendingId, budgetId);
  const refuse = (problem: string) => leadTo(request, `${page}?problem=${problem}#photo`);
  const actor = await routeActor();
  if (!actor) return leadTo(request, `/sign-in?${new URLSearchParams({ next: page, expired: '1' })}`);
  const upload = await readUpload(request, 'photo');
  if (!upload) return refuse('file-too-large');
  const outcome = await sendUploadOnce(actor, upload, { page, done: `${page}?done=receipt` }, () =>
    addReceipt(actor, { spendingId, file: upload.file }),
  );
  const problem = uploadProblem(outcome);
  if (problem === null) return leadTo(request, `${page}?done=receipt`);
  return problem === 'not-found' ? new Response(null, { status: 404 }) : refuse(problem);
}

/**
 * The page of the form: the holder's, or that of staff, with the budget in its address. That page asks the
 * policy itself.
 */
function pageOf(spendingId: string, budgetId: string | null): string {
  const area = budgetId === null ? '/budget-holder' : `/practitioner/budgets/${budgetId}`;
  return `${area}/spending/${spendingId}`;
}
