/** The kinds of message. lib/message/rules/message-text.ts says the words of each. */
export const MESSAGE_KINDS = [
  'STAFF_INVITATION',
  'LETTER_READY',
  'DECISION_MADE',
  'NEW_DEVICE',
  'FACTOR_SET',
  'PASSWORD_CHANGED',
  'APP_RESET_ASKED',
  'BANK_DETAILS_CHANGED',
  'FAMILY_INVITATION',
  'PASSWORD_LINK',
  'ADDRESS_LINK',
  'ADDRESS_CHANGED',
  'PAYMENT_MADE',
  'QUESTION_ASKED',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** How a message went: by email, or only onto the demonstration's own page. */
export const CHANNELS = ['EMAIL', 'PAGE'] as const;
export type Channel = (typeof CHANNELS)[number];
