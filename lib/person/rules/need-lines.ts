import {
  CONTACT_TEXTS,
  FORMAT_TEXTS,
  LANGUAGE_USE_TEXTS,
  languageName,
  type NeedText,
  SUPPORT_TEXTS,
} from './need-text';
import type { Needs } from './needs';

/**
 * Every need in words, with what it asks of letters and of appointments, in the order of the form. Empty:
 * asked, and there is none.
 * @rule PER-21 (docs/rules.md)
 */
export function needLines(needs: Needs): NeedText[] {
  return [
    ...needs.formats.map((format) => noted(FORMAT_TEXTS[format], formatNote(format, needs))),
    ...languageLines(needs),
    ...needs.support.map((one) =>
      noted(SUPPORT_TEXTS[one], one === 'OTHER_SUPPORT' ? needs.supportNote : null),
    ),
    ...needs.contact.map((way) => ({ ...CONTACT_TEXTS[way], label: `Contact: ${CONTACT_TEXTS[way].label}` })),
    ...(needs.contactNote
      ? [{ label: `Contact: ${needs.contactNote}`, letters: null, appointments: null }]
      : []),
    ...(needs.adjustments
      ? [{ label: `Reasonable adjustments: ${needs.adjustments}`, letters: null, appointments: ARRANGE }]
      : []),
  ];
}

const ARRANGE = 'Make these adjustments before and at the appointment.';

function noted(text: NeedText, note: string | null): NeedText {
  return note === null ? text : { ...text, label: `${text.label}: ${note}` };
}

function formatNote(
  format: Needs['formats'][number],
  { printPoints, formatNote: note }: Needs,
): string | null {
  if (format === 'LARGE_PRINT') return `${printPoints} point`;
  return format === 'OTHER_FORMAT' ? note : null;
}

function languageLines({ language, languageNote, languageUses }: Needs): NeedText[] {
  if (language === null) return [];
  const name = languageNote ?? languageName(language);
  return languageUses.map((use) => ({
    ...LANGUAGE_USE_TEXTS[use],
    label: use === 'LETTERS' ? `Letters in ${name}` : `Interpreter: ${name}`,
  }));
}
