import type { FormCard } from '@/lib/core/form/form-state';
import { writeFields } from './typed-values';

const FIELD = /^answers-([a-z_]+)-(\w+)$/;

/** The server's reply to the answers that were sent. */
export type SavedAnswer = {
  saved: { domain: string; version: number }[];
  /** Fields that another user changed meanwhile, and the rest of their answers. */
  joined?: Readonly<Record<string, string>>;
  conflicts: FormCard[];
  at: string;
  /** Why an answer was not saved with the others. */
  problem?: string;
};

/**
 * The answers of a form that differ from what was saved last. The server's reply renews the version that the
 * form's own button sends. An answer that another user changed, or that the form shows as changed, is left
 * out from then on.
 */
export function trackAnswers(form: HTMLFormElement) {
  const saved = answersOf(form);
  const stopped = new Set<string>();
  const isStopped = (domain: string) =>
    stopped.has(domain) || form.querySelector(`[data-conflict="${domain}"]`) !== null;
  return {
    changed: () =>
      [...answersOf(form)].filter(([domain, text]) => !isStopped(domain) && saved.get(domain) !== text),
    take: ({ saved: kept, joined = {}, conflicts }: SavedAnswer, sent: ReadonlyMap<string, string>) => {
      for (const { domain, version } of kept) {
        const theirs = Object.entries(joined).filter(([name]) => FIELD.exec(name)?.[1] === domain);
        const isTypedOn = answersOf(form).get(domain) !== sent.get(domain);
        // What is typed now is of the version before: it is joined at the next saving.
        if (theirs.length > 0 && isTypedOn) continue;
        writeFields(form, Object.fromEntries(theirs));
        saved.set(domain, (isTypedOn ? sent : answersOf(form)).get(domain) ?? '');
        const field = form.elements.namedItem(`answers-${domain}-version`);
        if (field instanceof HTMLInputElement) field.value = String(version);
      }
      for (const { key } of conflicts) stopped.add(key);
    },
  };
}

/** Each answer as text to compare, without its version. */
function answersOf(form: HTMLFormElement): Map<string, string> {
  const answers = new Map<string, string>();
  for (const [name, value] of new FormData(form)) {
    const [, domain, field] = FIELD.exec(name) ?? [];
    if (domain && field !== 'version') answers.set(domain, `${answers.get(domain) ?? ''}${field}=${value}\n`);
  }
  return answers;
}

/** Sends some answers as they are. Null without a network. */
export async function postAnswers(
  form: HTMLFormElement,
  href: string,
  answers: string[],
): Promise<Response | null> {
  const body = new FormData();
  for (const [name, value] of new FormData(form)) {
    const domain = FIELD.exec(name)?.[1];
    if (name === 'ruleSet' || (domain && answers.includes(domain))) body.append(name, value);
  }
  // keepalive is only for a page that the reader leaves: browsers limit its size.
  const keepalive = document.visibilityState === 'hidden';
  return fetch(href, { method: 'POST', body, keepalive }).catch(() => null);
}
