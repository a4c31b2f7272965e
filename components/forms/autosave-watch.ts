import type { FormCard } from '@/lib/forms/form-state';
import { partsOf, postParts } from './autosave-parts';

/** What the autosave of a form says of itself. */
export type AutosaveNews =
  | { kind: 'saving' }
  /** The form's own button was pressed: what there is to say now, its answer says. */
  | { kind: 'sending' }
  | { kind: 'saved'; at: string }
  | { kind: 'not-saved'; problem: string }
  | { kind: 'offline' }
  | { kind: 'conflicts'; cards: FormCard[] };

type Answer = {
  saved: { part: string; version: number }[];
  conflicts: FormCard[];
  at: string;
  /** Why one part was not saved with the others. */
  problem?: string;
};

const PAUSE_MS = 1_500;
const RETRY_MS = 10_000;

/**
 * Sends the parts of a form that changed to an address, a moment after the typing stops and when the page is left. Each answer
 * renews the version that the form's own button will send. A part that somebody else changed, or that the form's own answer shows as changed, is not sent again by itself. A press
 * of the form's button waits for what is under way, so that nobody meets their own change as somebody else's.
 *
 * @returns stops watching
 */
export function watchForm(
  form: HTMLFormElement,
  href: string,
  tell: (news: AutosaveNews) => void,
): () => void {
  const saved = partsOf(form);
  const stopped = new Set<string>();
  const listeners = new AbortController();
  let timer: number | undefined;
  let sending: Promise<void> | null = null;
  let isSubmitted = false;

  const later = (ms: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, ms);
  };
  const isStopped = (part: string) => stopped.has(part) || form.querySelector(`[data-conflict="${part}"]`);
  const changed = () =>
    [...partsOf(form)].filter(([part, text]) => !isStopped(part) && saved.get(part) !== text);

  async function save(): Promise<void> {
    if (isSubmitted) return;
    if (sending) return later(PAUSE_MS);
    const parts = changed();
    if (parts.length === 0) return;
    tell({ kind: 'saving' });
    sending = send(parts).finally(() => {
      sending = null;
    });
    await sending;
  }

  async function send(parts: [string, string][]): Promise<void> {
    const response = await postParts(
      form,
      href,
      parts.map(([part]) => part),
    );
    if (!response) {
      tell({ kind: 'offline' });
      return later(RETRY_MS);
    }
    const body = await response.json().catch(() => ({}));
    if (!response.ok)
      return tell({ kind: 'not-saved', problem: String(body.problem ?? 'something went wrong') });
    take(body as Answer, new Map(parts));
  }

  function take(answer: Answer, sent: Map<string, string>): void {
    for (const { part, version } of answer.saved) {
      saved.set(part, sent.get(part) ?? '');
      const field = form.elements.namedItem(`parts-${part}-version`);
      if (field instanceof HTMLInputElement) field.value = String(version);
    }
    for (const { key } of answer.conflicts) stopped.add(key);
    if (answer.conflicts.length > 0) tell({ kind: 'conflicts', cards: answer.conflicts });
    else if (answer.problem) tell({ kind: 'not-saved', problem: answer.problem });
    else tell({ kind: 'saved', at: answer.at });
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
