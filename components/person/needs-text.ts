import type { FormAnswer, FormValues } from '@/lib/core/form/form-state';
import {
  CONTACT_TEXTS,
  FORMAT_TEXTS,
  LANGUAGE_USE_TEXTS,
  languageName,
  SUPPORT_TEXTS,
} from '@/lib/person/rules/need-text';
import { LANGUAGES } from '@/lib/person/rules/needs';

export const NEEDS_HEADING = 'Information and communication needs';

/** How each part of the needs is asked. */
export const NEED_QUESTIONS = {
  formats: 'Which formats does the person need information in?',
  printPoints: 'Size of print',
  formatNote: 'Which format?',
  language: 'Language',
  languageNote: 'Name of the language',
  languageUses: 'What do they need it for?',
  support: 'What helps the person to communicate?',
  supportNote: 'Which support?',
  contact: 'How must we contact the person?',
  contactNote: 'Who to contact, or what else to know (optional)',
  adjustments: 'Does the person need other reasonable adjustments? (optional)',
} as const;

const labels: Readonly<Record<string, { label: string }>> = {
  ...FORMAT_TEXTS,
  ...LANGUAGE_USE_TEXTS,
  ...SUPPORT_TEXTS,
  ...CONTACT_TEXTS,
};

/** What the record says now of the answers that two users changed at once. */
export function changedNeeds(stored: FormValues, conflicts: readonly string[]): FormAnswer {
  const names = (Object.keys(NEED_QUESTIONS) as (keyof typeof NEED_QUESTIONS)[]).filter((name) =>
    conflicts.includes(name),
  );
  const facts = names.map((name) => ({ term: NEED_QUESTIONS[name], value: storedText(stored[name]) }));
  return { cards: [{ key: 'now', heading: 'What the record says now', facts, links: [] }] };
}

function storedText(value: FormValues[string] | undefined): string {
  const texts = [value ?? []].flat().filter(Boolean);
  return texts.map((text) => labels[text]?.label ?? languageText(text)).join('; ') || 'Nothing';
}

function languageText(text: string): string {
  const language = LANGUAGES.find((one) => one === text);
  return language ? languageName(language) : text;
}
