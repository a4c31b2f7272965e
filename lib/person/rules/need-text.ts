import type { CommunicationSupport, ContactWay, InformationFormat, Language, LanguageUse } from './needs';

/** A choice in words, and what it asks of who writes and of who meets the person. */
export type NeedText = { label: string; letters: string | null; appointments: string | null };

export const FORMAT_TEXTS: Record<InformationFormat, NeedText> = {
  LARGE_PRINT: {
    label: 'Large print',
    letters: 'Print the large print PDF single-sided, at full size.',
    appointments: 'Bring papers in the same size.',
  },
  EASY_READ: {
    label: 'Easy read',
    letters:
      'Have an easy read version made and send it with the letter. Start from the short version: one idea in each sentence, with a picture.',
    appointments: 'Bring easy read papers. Use short sentences and pictures.',
  },
  BRAILLE: {
    label: 'Braille',
    letters: 'Have the letter put into braille and send that. Do not change the wording.',
    appointments: 'Send papers in braille before the meeting, or read them aloud.',
  },
  AUDIO: {
    label: 'Audio',
    letters:
      'Have the letter recorded, or read it to the person. Screen readers can also read the PDF aloud.',
    appointments: 'Read papers aloud. Offer to record what was agreed.',
  },
  EMAIL: {
    label: 'Email, to use with a screen reader',
    letters:
      'Send the PDF by email. Screen readers can read it aloud. Do not mention health in the email itself.',
    appointments: 'Email papers before the meeting.',
  },
  BSL_VIDEO: {
    label: 'British Sign Language video',
    letters: 'Have the letter signed on video and send that with it. Start from the short version.',
    appointments: null,
  },
  OTHER_FORMAT: {
    label: 'Another format',
    letters: 'Meet this need before you send the letter. Ask the person, or someone who knows them, how.',
    appointments: 'Bring papers in this format.',
  },
};

export const LANGUAGE_USE_TEXTS: Record<LanguageUse, NeedText> = {
  LETTERS: {
    label: 'Letters and other written information',
    letters:
      'Arrange a translation before you send the letter: by a qualified translator, not a translation website. Send both.',
    appointments: null,
  },
  INTERPRETER: {
    label: 'An interpreter',
    letters: null,
    appointments: 'Book an interpreter and allow twice the time. Do not ask family or friends to interpret.',
  },
};

export const SUPPORT_TEXTS: Record<CommunicationSupport, NeedText> = {
  BSL_INTERPRETER: {
    label: 'British Sign Language interpreter',
    letters: 'Offer to go through the letter with an interpreter.',
    appointments: 'Book a registered British Sign Language interpreter.',
  },
  DEAFBLIND_INTERPRETER: {
    label: 'Deafblind manual interpreter',
    letters: 'Offer to go through the letter with an interpreter.',
    appointments: 'Book a deafblind manual interpreter.',
  },
  LIPSPEAKER: { label: 'Lipspeaker', letters: null, appointments: 'Book a lipspeaker.' },
  SPEECH_TO_TEXT: {
    label: 'Speech to text reporter',
    letters: null,
    appointments: 'Book a speech to text reporter.',
  },
  HEARING_LOOP: {
    label: 'Hearing loop',
    letters: null,
    appointments: 'Book a room with a hearing loop, or bring a portable one.',
  },
  LIPREADS: {
    label: 'They lipread',
    letters: null,
    appointments: 'Face the person, in good light, with your mouth in view.',
  },
  MAKATON: {
    label: 'Makaton',
    letters: null,
    appointments: 'Have someone there who signs Makaton.',
  },
  COMMUNICATION_AID: {
    label: 'Communication board or device',
    letters: null,
    appointments: 'Make sure that they have it with them, and wait for their answers.',
  },
  ADVOCATE: {
    label: 'An advocate',
    letters: 'Ask whether the advocate gets a copy.',
    appointments: 'Invite the advocate.',
  },
  MORE_TIME: { label: 'More time', letters: null, appointments: 'Book a longer appointment.' },
  OTHER_SUPPORT: {
    label: 'Other support',
    letters: null,
    appointments: 'Arrange this before the appointment.',
  },
};

export const CONTACT_TEXTS: Record<ContactWay, NeedText> = {
  POST: {
    label: 'Letter',
    letters: 'Send it by post.',
    appointments: 'Confirm by letter.',
  },
  BY_EMAIL: { label: 'Email', letters: 'Send it by email.', appointments: 'Confirm by email.' },
  TEXT: {
    label: 'Text message',
    letters: 'Text the person that a letter is coming.',
    appointments: 'Confirm by text message.',
  },
  PHONE: {
    label: 'Phone call',
    letters: 'Call the person about the letter.',
    appointments: 'Confirm by phone.',
  },
  RELAY: {
    label: 'Relay UK or textphone',
    letters: null,
    appointments: 'Confirm through Relay UK.',
  },
  THROUGH_OTHERS: {
    label: 'Through someone else',
    letters: 'Tell the person named that a letter is coming.',
    appointments: 'Confirm with the person named.',
  },
};

const languages: Partial<Record<Language, string>> = {
  FARSI: 'Farsi (Persian)',
  OTHER_LANGUAGE: 'Another language',
};

/** A language by its name. */
export function languageName(language: Language): string {
  return languages[language] ?? `${language[0]}${language.slice(1).toLowerCase()}`;
}
