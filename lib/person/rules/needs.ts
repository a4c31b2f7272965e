import { fail, ok, type Result } from '@/lib/core/result';

/** Formats of information (Accessible Information Standard, DAPB1605). */
export const INFORMATION_FORMATS = [
  'LARGE_PRINT',
  'EASY_READ',
  'BRAILLE',
  'AUDIO',
  'EMAIL',
  'BSL_VIDEO',
  'OTHER_FORMAT',
] as const;
export type InformationFormat = (typeof INFORMATION_FORMATS)[number];

/** Sizes of large print, in points. */
export const PRINT_POINTS = [16, 18, 20, 24, 28, 36] as const;
export type PrintPoints = (typeof PRINT_POINTS)[number];

/** What another language than English is needed for. */
export const LANGUAGE_USES = ['LETTERS', 'INTERPRETER'] as const;
export type LanguageUse = (typeof LANGUAGE_USES)[number];

export const LANGUAGES = [
  'ARABIC', 'BENGALI', 'CANTONESE', 'FARSI', 'FRENCH', 'GUJARATI', 'HINDI', 'ITALIAN', 'KURDISH', 'LITHUANIAN', 'MANDARIN', 'PASHTO',
  'POLISH', 'PORTUGUESE', 'PUNJABI', 'ROMANIAN', 'RUSSIAN', 'SOMALI', 'SPANISH', 'TAMIL', 'TURKISH', 'UKRAINIAN', 'URDU', 'VIETNAMESE',
  'WELSH', 'OTHER_LANGUAGE',
] as const; // biome-ignore format: a table
export type Language = (typeof LANGUAGES)[number];

/** Communication professionals, and other support to communicate. */
export const COMMUNICATION_SUPPORT = [
  'BSL_INTERPRETER',
  'DEAFBLIND_INTERPRETER',
  'LIPSPEAKER',
  'SPEECH_TO_TEXT',
  'HEARING_LOOP',
  'LIPREADS',
  'MAKATON',
  'COMMUNICATION_AID',
  'ADVOCATE',
  'MORE_TIME',
  'OTHER_SUPPORT',
] as const;
export type CommunicationSupport = (typeof COMMUNICATION_SUPPORT)[number];

/** Ways to contact the person; the only ways where any is chosen. */
export const CONTACT_WAYS = ['POST', 'BY_EMAIL', 'TEXT', 'PHONE', 'RELAY', 'THROUGH_OTHERS'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/**
 * What a person needs so that they can read, understand and answer, as they chose it. An empty list means
 * asked and no such need.
 */
export type Needs = {
  formats: readonly InformationFormat[];
  /** Of large print. */
  printPoints: PrintPoints | null;
  /** Of another format, in words. */
  formatNote: string | null;
  /** Null: English. */
  language: Language | null;
  /** Of another language, its name. */
  languageNote: string | null;
  languageUses: readonly LanguageUse[];
  support: readonly CommunicationSupport[];
  supportNote: string | null;
  contact: readonly ContactWay[];
  contactNote: string | null;
  /** Reasonable adjustments (Equality Act 2010, section 20) that are none of the above. */
  adjustments: string | null;
};

export const NO_NEEDS: Needs = {
  formats: [],
  printPoints: null,
  formatNote: null,
  language: null,
  languageNote: null,
  languageUses: [],
  support: [],
  supportNote: null,
  contact: [],
  contactNote: null,
  adjustments: null,
};

export type MissingFromNeeds = {
  kind:
    | 'print-size-missing'
    | 'format-missing'
    | 'language-missing'
    | 'language-name-missing'
    | 'language-use-missing'
    | 'support-missing'
    | 'contact-missing';
};

/**
 * What a choice still needs, in the order of the form: large print has a size, every "other" has words, and
 * a language is for letters or for an interpreter.
 * @rule PER-20 (docs/rules.md)
 */
export function missingFromNeeds(needs: Needs): MissingFromNeeds[] {
  const { formats, language, languageUses, support, contact } = needs;
  const missing: [MissingFromNeeds['kind'], boolean][] = [
    ['print-size-missing', formats.includes('LARGE_PRINT') && needs.printPoints === null],
    ['format-missing', formats.includes('OTHER_FORMAT') && needs.formatNote === null],
    ['language-missing', language === null && languageUses.length > 0],
    ['language-name-missing', language === 'OTHER_LANGUAGE' && needs.languageNote === null],
    ['language-use-missing', language !== null && languageUses.length === 0],
    ['support-missing', support.includes('OTHER_SUPPORT') && needs.supportNote === null],
    ['contact-missing', contact.includes('THROUGH_OTHERS') && needs.contactNote === null],
  ];
  return missing.flatMap(([kind, isMissing]) => (isMissing ? [{ kind }] : []));
}

/**
 * Needs as they are stored: words that belong to a choice that was not made are dropped. A note on contact is
 * kept with any way, or alone.
 * @rule PER-20 (docs/rules.md)
 */
export function checkNeeds(typed: Needs): Result<Needs, MissingFromNeeds> {
  const [missing] = missingFromNeeds(typed);
  if (missing) return fail(missing);
  return ok({
    ...typed,
    printPoints: typed.formats.includes('LARGE_PRINT') ? typed.printPoints : null,
    formatNote: typed.formats.includes('OTHER_FORMAT') ? typed.formatNote : null,
    languageNote: typed.language === 'OTHER_LANGUAGE' ? typed.languageNote : null,
    supportNote: typed.support.includes('OTHER_SUPPORT') ? typed.supportNote : null,
  });
}
