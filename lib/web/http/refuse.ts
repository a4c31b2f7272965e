import { readLimited } from '@/lib/platform/files/read-limited';
import { readForm } from '@/lib/web/forms/read-form';
import { isFormOfOurs } from './form-post';
import { refuseForeign } from './security';

export type Refusal = { status: 400 | 403 | 405 | 413; message: string };

/** The methods that anything here answers. */
export const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST'];
/** More than the longest form of ours, all its fields full. Most files go to routes of their own. */
const MOST_FORM_BYTES = 1024 * 1024;
/** What the framework takes of a form with files. */
const MOST_FILE_BYTES = 10 * 1024 * 1024;
/** The pages with a form that takes files: those that scripts/web/sent-body.mjs lets through. */
const FILE_PAGES = /^\/(budget-holder|practitioner\/budgets\/[\w-]{36})\/spending\/new$/;

/**
 * Refuses what nothing here answers: another method, another site's request, and a post to a page that no
 * form of ours sends.
 * @returns null when the request may go on
 */
export async function refuse(request: Request): Promise<Refusal | null> {
  const { method, headers } = request;
  if (!METHODS.includes(method)) return { status: 405, message: 'This service does not use this method' };
  const foreign = refuseForeign(method, headers);
  if (foreign) return foreign;
  if (method !== 'POST' || new URL(request.url).pathname.startsWith('/api/')) return null;
  return refusePost(request);
}

async function refusePost(request: Request): Promise<Refusal | null> {
  const most = FILE_PAGES.test(new URL(request.url).pathname) ? MOST_FILE_BYTES : MOST_FORM_BYTES;
  if (Number(request.headers.get('content-length') ?? 0) > most)
    return { status: 413, message: 'This form is too large' };
  // The framework gives this function a copy of the body: the page has its own.
  const isByScript = request.headers.has('next-action');
  if (isByScript && request.headers.get('content-type')?.startsWith('text/plain'))
    return (await isWithoutArguments(request)) ? null : notOurs;
  const form = await readForm(request, most);
  if (form && isFormOfOurs(form, isByScript)) return null;
  return notOurs;
}

const notOurs: Refusal = {
  status: 400,
  message: 'This is not a form of this service. Go back, reload the page and try again',
};

/** A script leaves out what an action does not read: signing out has no argument. */
async function isWithoutArguments(request: Request): Promise<boolean> {
  const sent = await readLimited(request.body, 2);
  return sent !== null && new TextDecoder().decode(sent) === '[]';
}
