import type { FormFault } from '@/lib/core/form/form-state';

/** `other`: an answer that is for the browser to show, such as that the file is too large. */
export type SentUpload = { kind: 'to'; to: string } | { kind: 'fault'; fault: FormFault } | { kind: 'other' };

/** Sends a form with a file by script, so that the form stays on the screen until the file is taken. */
export async function sendUpload(form: HTMLFormElement): Promise<SentUpload> {
  const headers = { accept: 'application/json' };
  const sent = { method: 'POST', body: new FormData(form), headers };
  const answer = await fetch(form.action, sent).catch(() => null);
  if (!answer || answer.status >= 500) return { kind: 'fault', fault: faultOf(answer) };
  const body: unknown = await answer.json().catch(() => null);
  const to = body !== null && typeof body === 'object' && 'to' in body ? body.to : null;
  return typeof to === 'string' ? { kind: 'to', to } : { kind: 'other' };
}

function faultOf(answer: Response | null): FormFault {
  const number = answer?.headers.get('x-request-id');
  return number ? { kind: 'service', number } : { kind: 'connection' };
}

/** Opens an address, also where only its part after # is another. */
export function openAddress(to: string): void {
  const { pathname, search } = new URL(to, location.href);
  const isHere = pathname === location.pathname && search === location.search;
  location.assign(to);
  if (isHere) location.reload();
}
