import { isTypedIn, readTyped, type Typed, writeTyped } from './typed-values';

const PAUSE_MS = 1_000;
/** Until it is tried again where the service does not answer. */
const RETRY_MS = 10_000;

// What was typed in the forms of this document, by their keys: Back within the service shows them again.
const typedHere = new Map<string, Typed>();

/**
 * Sends what is typed to the server shortly after typing stops and when the reader leaves. The form's own
 * button waits for a sending in progress, so that no draft arrives after the form.
 * @param isUnsent the form was refused or met a fault: what it holds then is nowhere else
 * @returns stops watching
 */
export function watchTyped(form: HTMLFormElement, formKey: string, isUnsent: boolean): () => void {
  const listeners = new AbortController();
  let timer: number | undefined;
  let isChanged = isUnsent;
  let isSent = false;
  let sending: Promise<unknown> | null = null;

  const save = (isLeaving = false): void => {
    window.clearTimeout(timer);
    if (!isChanged || isSent) return;
    isChanged = false;
    sending = keepDraft(form, isLeaving).then((isKept) => {
      sending = null;
      if (isKept || isSent) return;
      isChanged = true;
      if (!listeners.signal.aborted) later(RETRY_MS);
    });
  };
  const later = (ms = PAUSE_MS): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => save(), ms);
  };
  const typed = (): void => {
    isChanged = true;
    isSent = false;
    typedHere.set(formKey, readTyped(form));
    later();
  };
  const submit = (event: SubmitEvent): void => {
    window.clearTimeout(timer);
    isSent = true;
    typedHere.delete(formKey);
    if (!sending) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter } = event;
    void sending.then(() => form.requestSubmit(submitter));
  };
  const left = (): void => {
    if (document.visibilityState === 'hidden') save(true);
  };

  const before = typedHere.get(formKey);
  if (before) writeTyped(form, before);
  const { signal } = listeners;
  form.addEventListener('input', typed, { signal });
  form.addEventListener('change', typed, { signal });
  form.addEventListener('submit', submit, { capture: true, signal });
  document.addEventListener('visibilitychange', left, { signal });
  window.addEventListener('pagehide', () => save(true), { signal });
  if (isChanged) later();
  // Typed before this script ran. After Back and a reload the browser puts back what may have been sent.
  else if (isFirstLoad() && isTypedIn(form)) typed();
  return () => {
    save();
    listeners.abort();
  };
}

function isFirstLoad(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'navigate';
}

/**
 * Sends the form as a draft. keepalive lets it go out while the page closes; browsers limit its size.
 * @returns false where the service did not answer, or not in good health
 */
async function keepDraft(form: HTMLFormElement, keepalive: boolean): Promise<boolean> {
  const headers = { 'x-form-path': location.pathname };
  const body = new FormData(form);
  const answer = await fetch('/api/drafts', { method: 'POST', body, headers, keepalive }).catch(() => null);
  return answer !== null && answer.status < 500;
}
