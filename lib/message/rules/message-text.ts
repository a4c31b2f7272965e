import type { MessageKind } from '@/lib/core/message-kind';

/** What the words of a message are made of. None of it is about a person. */
export type MessageFacts = {
  kind: MessageKind;
  /** The commissioner's name. */
  sender: string;
  /** The address of the service. */
  publicUrl: string;
  /** The invitation, which is its link; null for other kinds, and where it is not kept any more. */
  invitationId: string | null;
  /** What ends the address of a link to the account; null for other kinds, and where it is only shown. */
  token: string | null;
};

export type MessageText = { subject: string; lines: string[] };

/** Where a link is not kept, the page that shows what was sent says so. */
const GONE = '(the link, which is not kept)';

type TextOf = (facts: Omit<MessageFacts, 'kind'>) => MessageText;

/** The words of each kind. */
const TEXTS: Record<MessageKind, TextOf> = {
  STAFF_INVITATION: ({ sender, publicUrl, invitationId }) => ({
    subject: 'Set up your account',
    lines: [
      `${sender} has made an account for you. Set your password here:`,
      invitationId ? `${publicUrl}/invitation/${invitationId}` : GONE,
      'You also need a code. The person who invited you gives it to you another way, such as by phone.',
      'If you did not expect this, tell them. Do not answer this email.',
    ],
  }),
  FAMILY_INVITATION: ({ sender, publicUrl, invitationId }) => ({
    subject: 'Set up your online account',
    lines: [
      `${sender} invites you to an online account. Set it up here:`,
      invitationId ? `${publicUrl}/join/${invitationId}` : GONE,
      'You also need a code. We give it to you another way, such as by phone.',
      'If you did not expect this, you do not need to do anything. Do not answer this email.',
    ],
  }),
  LETTER_READY: ({ sender, publicUrl }) => news(sender, 'There is a letter for you.', publicUrl),
  QUESTION_ASKED: ({ sender, publicUrl }) => news(sender, 'There is something for you to do.', publicUrl),
  DECISION_MADE: ({ sender, publicUrl }) => news(sender, 'There is news for you.', publicUrl),
  PAYMENT_MADE: ({ sender, publicUrl }) => news(sender, 'There is news for you.', publicUrl),
  FACTOR_SET: ({ sender, publicUrl }) => ({
    subject: 'Your sign-in was changed',
    lines: [
      'An app for codes was set up for your account.',
      `If it was you, you do not need to do anything. You can see your sign-ins here: ${signInAt(publicUrl)}`,
      `If it was not you, tell ${sender} at once. Do not answer this email.`,
    ],
  }),
  PASSWORD_LINK: ({ sender, publicUrl, token }) => ({
    subject: 'Choose a new password',
    lines: [
      'Someone asked for a new password for your account. If it was you, choose one here:',
      token ? `${publicUrl}/sign-in/new-password/${token}` : GONE,
      'The link works once, and only for a short time.',
      'If it was not you, you do not need to do anything. Your password stays as it is.',
      `This email is from ${sender}. Do not answer it.`,
    ],
  }),
  ADDRESS_LINK: ({ sender, publicUrl, token }) => ({
    subject: 'Show that this address is yours',
    lines: [
      'This email address was given for your online account. Sign in here to show that it is yours:',
      token ? `${publicUrl}/account/address/${token}` : GONE,
      'We send news to it only once you have done that.',
      'If you have no account with us, someone may have typed your address by mistake. You do not need to do anything.',
      `This email is from ${sender}. Do not answer it.`,
    ],
  }),
  ADDRESS_CHANGED: ({ sender, publicUrl }) => ({
    subject: 'Your email address was changed',
    lines: [
      'Your account now has another email address. We do not write to this one any more.',
      'If it was you, you do not need to do anything.',
      `If it was not you, tell ${sender} at once. You sign in here: ${signInAt(publicUrl)}`,
      'Do not answer this email.',
    ],
  }),
  PASSWORD_CHANGED: ({ sender, publicUrl }) => ({
    subject: 'Your password was changed',
    lines: [
      'If it was you, you do not need to do anything.',
      `If it was not you, tell ${sender} at once. You sign in here: ${signInAt(publicUrl)}`,
      'Do not answer this email.',
    ],
  }),
  APP_RESET_ASKED: ({ sender, publicUrl }) => ({
    subject: 'A colleague asks to take the app off your account',
    lines: [
      'They say that you lost your app for codes. Once another colleague agrees, your password alone opens the account until you set up an app.',
      `If you lost it, you do not need to do anything. If you have it, tell ${sender} at once, so that the request is taken back.`,
      `You sign in here: ${signInAt(publicUrl)} Do not answer this email.`,
    ],
  }),
  BANK_DETAILS_CHANGED: ({ sender, publicUrl }) => ({
    subject: 'Bank details were changed',
    lines: [
      'The bank details that we hold were set or changed.',
      'If you asked for this, you do not need to do anything.',
      `If not, tell ${sender} at once. You sign in here: ${signInAt(publicUrl)}`,
      'Do not answer this email.',
    ],
  }),
  NEW_DEVICE: ({ sender, publicUrl }) => ({
    subject: 'Your account was opened on a new device',
    lines: [
      'Someone signed in to your account in a browser that we do not know.',
      'If it was you, you do not need to do anything.',
      `If it was not you, sign in and end all your sessions: ${signInAt(publicUrl)}`,
      `Then tell ${sender}. Do not answer this email.`,
    ],
  }),
};

/**
 * The words of a message. They say that there is news and where to sign in: nothing of health, money, the
 * person or the case.
 * @rule MSG-03 (docs/rules.md)
 */
export function messageText({ kind, ...facts }: MessageFacts): MessageText {
  return TEXTS[kind](facts);
}

const signInAt = (publicUrl: string) => `${publicUrl}/sign-in`;

function news(sender: string, first: string, publicUrl: string): MessageText {
  return {
    subject: 'There is news for you',
    lines: [
      first,
      `Sign in to read it: ${signInAt(publicUrl)}`,
      `This email is from ${sender}. Do not answer it.`,
    ],
  };
}
