import type { FormCard } from '@/lib/core/form/form-state';
import { postAnswers, type SavedAnswer, trackAnswers } from './autosave-answers';

/** The status of a form's autosave. */
export type AutosaveNews =
  | { kind: 'saving' }
  /** The form's own button was pressed, and its answer reports the result. */
  | { kind: 'sending' }
  | { kind: 'saved'; at: string }
  | { kind: 'not-saved'; problem: string }
  | { kind: 'offline' }
  | { kind: 'conflicts'; cards: FormCard[] };

const PAUSE_MS = 1_500;
const RETRY_MS = 10_000;

/**
 * Sends the changed answers of a form shortly after typing stops and when the reader leaves the page. The
 * form's button waits for a save in progress, so that users never meet their own change as another user's.
 *
 * @returns stops watching
 */
export function watchForm(
  form: HTMLFormElement,
  href: string,
  tell: (news: AutosaveNews) => void,
): () => void {
  const tracked = trackAnswers(form);
  const listeners = new AbortController();
  let timer: number | undefined;
  let sending: Promise<void> | null = null;
  let isSubmitted = false;

  const later = (ms: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), ms);
  };
  async function save(): Promise<void> {
    if (isSubmitted) return;
    if (sending) return later(PAUSE_MS);
    const answers = tracked.changed();
    if (answers.length === 0) return;
    tell({ kind: 'saving' });
    sending = send(answers).finally(() => {
      sending = null;
    });
    await sending;
  }

  async function send(answers: [string, string][]): Promise<void> {
    const response = await postAnswers(
      form,
      href,
      answers.map(([domain]) => domain),
    );
    if (!response) {
      tell({ kind: 'offline' });
      return later(RETRY_MS);
    }
    const body = await response.json().catch(() => ({}));
    if (!response.ok)
      return tell({ kind: 'not-saved', problem: String(body.problem ?? 'something went wrong') });
    tell(newsOf(body as SavedAnswer));
    tracked.take(body as SavedAnswer, new Map(answers));
  }

  function submit(event: SubmitEvent): void {
    window.clearTimeout(timer);
    isSubmitted = true;
    tell({ kind: 'sending' });
    if (!sending) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter } = event;
    void sending.then(() => form.requestSubmit(submitter));
  }

  const typed = () => {
    isSubmitted = false;
    later(PAUSE_MS);
  };
  const left = () => {
    if (document.visibilityState === 'hidden') void save();
  };
  const { signal } = listeners;
  form.addEventListener('input', typed, { signal });
  form.addEventListener('submit', submit, { capture: true, signal });
  document.addEventListener('visibilitychange', left, { signal });
  return () => {
    window.clearTimeout(timer);
    listeners.abort();
  };
}

function newsOf({ conflicts, problem, at }: SavedAnswer): AutosaveNews {
  if (conflicts.length > 0) return { kind: 'conflicts', cards: conflicts };
  return problem ? { kind: 'not-saved', problem } : { kind: 'saved', at };
}
