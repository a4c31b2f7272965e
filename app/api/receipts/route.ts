import { isId } from '@/lib/core/id';
import { type AddReceiptRefusal, addReceipt } from '@/lib/money/commands/add-receipt';
import { MOST_BYTES } from '@/lib/platform/files/file-kinds';
import { readLimited } from '@/lib/platform/files/read-limited';
import { routeActor } from '@/lib/web/auth/actor';

/** What the form puts around the file. */
const ENVELOPE = 8 * 1024;

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
  const actor = await routeActor();
  if (!actor) return seeOther(`/sign-in?${new URLSearchParams({ next: page, expired: '1' })}`);
  const file = await readFile(request);
  if (!file) return seeOther(`${page}?problem=file-too-large#photo`);
  const added = await addReceipt(actor, { spendingId, file });
  if (added.ok) return seeOther(`${page}?done=receipt`);
  return refusal(added.error, page);
}

/** The photo that was sent; null when it is too large. */
async function readFile(request: Request): Promise<Uint8Array | null> {
  // What a browser announces as too large need not be read; what it does not announce is counted.
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > MOST_BYTES + ENVELOPE) return null;
  const sent = await readLimited(request.body, MOST_BYTES + ENVELOPE);
  const file = sent && (await fileIn(sent, request.headers.get('content-type')));
  return file && file.length <= MOST_BYTES ? file : null;
}

/**
 * The page of the form: the holder's, or that of staff, with the budget in its address. That page asks the
 * policy itself.
 */
function pageOf(spendingId: string, budgetId: string | null): string {
  const area = budgetId === null ? '/budget-holder' : `/practitioner/budgets/${budgetId}`;
  return `${area}/spending/${spendingId}`;
}

/** The bytes of the form's one file; none where it has none or is no form at all. */
async function fileIn(sent: Uint8Array<ArrayBuffer>, type: string | null): Promise<Uint8Array> {
  const form = await new Response(sent, { headers: { 'content-type': type ?? '' } })
    .formData()
    .catch(() => null);
  const photo = form?.get('photo');
  return photo instanceof File ? new Uint8Array(await photo.arrayBuffer()) : new Uint8Array();
}

function refusal({ kind }: AddReceiptRefusal, page: string): Response {
  if (kind === 'not-found') return new Response(null, { status: 404 });
  return seeOther(`${page}?problem=${kind}#photo`);
}

/** Relative, so that it is right behind any proxy. */
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
