import type { FormCard } from '@/lib/core/form/form-state';

const FIELD = /^parts-([a-z_]+)-(\w+)$/;

/** The server's answer for the parts that were sent. */
export type SavedAnswer = {
  saved: { part: string; version: number }[];
  conflicts: FormCard[];
  at: string;
  /** Why a part was not saved with the others. */
  problem?: string;
};

/**
 * The parts of a form that differ from what was saved last. An answer renews the version that the form's own
 * button sends. A part that another user changed, or that the form shows as changed, is left out from then
 * on.
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

/** Each part as text to compare, without its version. */
function partsOf(form: HTMLFormElement): Map<string, string> {
  const parts = new Map<string, string>();
  for (const [name, value] of new FormData(form)) {
    const [, part, field] = FIELD.exec(name) ?? [];
    if (part && field !== 'version') parts.set(part, `${parts.get(part) ?? ''}${field}=${value}\n`);
  }
  return parts;
}

/** Sends some parts as they are. Null without a network. */
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
  // keepalive is only for a page that the reader leaves: browsers limit its size.
  const keepalive = document.visibilityState === 'hidden';
  return fetch(href, { method: 'POST', body, keepalive }).catch(() => null);
}
