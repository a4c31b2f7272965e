import type { FormCard } from '@/lib/core/form/form-state';

const FIELD = /^parts-([a-z_]+)-(\w+)$/;

/** What the server says of parts that were sent. */
export type SavedAnswer = {
  saved: { part: string; version: number }[];
  conflicts: FormCard[];
  at: string;
  /** Why one part was not saved with the others. */
  problem?: string;
};

/**
 * Which parts of a form say something else than what was saved last. An answer renews the version that the form's own button
 * will send. A part that somebody else changed, or that the form itself shows as changed, is left out from then on.
 */
export function trackParts(form: HTMLFormElement) {
  const saved = partsOf(form);
  const stopped = new Set<string>();
  const isStopped = (part: string) =>
    stopped.has(part) || form.querySelector(`[data-conflict="${part}"]`) !== null;
  return {
    changed: () => [...partsOf(form)].filter(([part, text]) => !isStopped(part) && saved.get(part) !== text),
    take: (answer: SavedAnswer, sent: ReadonlyMap<string, string>) => {
      for (const { part, version } of answer.saved) {
        saved.set(part, sent.get(part) ?? '');
        const field = form.elements.namedItem(`parts-${part}-version`);
        if (field instanceof HTMLInputElement) field.value = String(version);
      }
      for (const { key } of answer.conflicts) stopped.add(key);
    },
  };
}

/** What each part says, as text to be compared; its version apart. */
function partsOf(form: HTMLFormElement): Map<string, string> {
  const parts = new Map<string, string>();
  for (const [name, value] of new FormData(form)) {
    const [, part, field] = FIELD.exec(name) ?? [];
    if (part && field !== 'version') parts.set(part, `${parts.get(part) ?? ''}${field}=${value}\n`);
  }
  return parts;
}

/** Sends some parts as they stand. Null where the network is not there. */
export async function postParts(
  form: HTMLFormElement,
  href: string,
  parts: string[],
): Promise<Response | null> {
  const body = new FormData();
  for (const [name, value] of new FormData(form)) {
    const part = FIELD.exec(name)?.[1];
    if (name === 'ruleSet' || (part && parts.includes(part))) body.append(name, value);
  }
  // Only a page that is being left needs it, and browsers limit what it may carry.
  const keepalive = document.visibilityState === 'hidden';
  return fetch(href, { method: 'POST', body, keepalive }).catch(() => null);
}
