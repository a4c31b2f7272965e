import type { MessageKind } from '@/lib/core/message-kind';
import type { MessageGroup } from '@/lib/message/rules/message-group';
import type { StopReason } from '@/lib/message/rules/stop-reason';

export const kindWords: Record<MessageKind, string> = {
  STAFF_INVITATION: 'Invitation to set a password',
  LETTER_READY: 'There is a letter',
  DECISION_MADE: 'Something was decided',
  NEW_DEVICE: 'Sign-in on a new device',
  FACTOR_SET: 'An app for codes was set up',
  PASSWORD_CHANGED: 'A password was changed',
  APP_RESET_ASKED: 'A request to take an app off',
  BANK_DETAILS_CHANGED: 'A bank account was changed',
  FAMILY_INVITATION: 'Invitation to an online account',
  PASSWORD_LINK: 'Link for a new password',
  ADDRESS_LINK: 'Link to prove an address',
  ADDRESS_CHANGED: 'An address was changed',
  PAYMENT_MADE: 'A payment was made',
  QUESTION_ASKED: 'A question about spending',
};

export const groupWords: Record<MessageGroup, string> = {
  'given-up': 'Given up',
  waiting: 'Waiting',
  sent: 'Sent',
  stopped: 'Stopped',
};

export const stopWords: Record<StopReason, string> = {
  NO_WAY: 'no mail server was set',
  ACCOUNT_CLOSED: 'the account is suspended',
  LINK_ENDED: 'its link was used, replaced, withdrawn or too late',
  DIED: 'the person has died',
  AUTHORITY_ENDED: 'they no longer act for the person',
  SENSITIVE: 'the record is sensitive',
  UNPROVED: 'the address is not proved',
  OTHER_WAY: 'the person is reached another way',
};

/** What a mail server answered, or that it did not. */
export function faultWords(fault: string): string {
  const [, number] = /^SMTP_(\d+)$/.exec(fault) ?? [];
  if (number) return `The mail server refused it (${number})`;
  if (fault === 'NOTIFY_DAY_FULL') return 'GOV.UK Notify takes no more today';
  const [, answer] = /^NOTIFY_(\d+)$/.exec(fault) ?? [];
  if (answer) return `GOV.UK Notify refused it (${answer})`;
  if (fault.startsWith('NOTIFY')) return 'GOV.UK Notify could not be reached';
  if (fault === 'NEVER_ENDED') return 'Each try was cut off';
  if (fault === 'EAUTH') return 'The mail server refused our password';
  if (fault === 'ETLS') return 'The mail server offers no safe connection';
  return `The mail server could not be reached (${fault})`;
}
