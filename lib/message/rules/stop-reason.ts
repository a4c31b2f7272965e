import type { MessageKind } from '@/lib/core/message-kind';
import type { PlainDate } from '@/lib/core/plain-date';
import { type ContactWish, takesEmail } from '@/lib/person/rules/email-way';
import { type AuthorityDates, inForce } from '@/lib/person/rules/in-force';

/** Why a message is not to go. */
export const STOP_REASONS = [
  'NO_WAY',
  'ACCOUNT_CLOSED',
  'LINK_ENDED',
  'DIED',
  'AUTHORITY_ENDED',
  'SENSITIVE',
  'OTHER_WAY',
  'UNPROVED',
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** What is known of a person and of the account that a message about them goes to, when it is sent. */
export type AboutPerson = ContactWish & {
  hasDied: boolean;
  isSensitive: boolean;
  /** The account's authorities for the person, past ones as well. */
  authorities: readonly (AuthorityDates & { isOwn: boolean; coversPlan: boolean; coversMoney: boolean })[];
};

/** What who acts for the money alone hears of. */
const OF_MONEY: readonly MessageKind[] = ['BANK_DETAILS_CHANGED', 'PAYMENT_MADE', 'QUESTION_ASKED'];

/**
 * Whether a message about a person may go by email to an account. Null: it may. It is asked when the message
 * is sent, so that a death, an ended authority or a changed need counts at once. A way of contact that the
 * person chose is the only way to reach them; it does not bind who acts for them. Who acts for the money
 * alone hears of a bank account, a payment and a question about spending.
 * @rule MSG-01 (docs/rules.md)
 */
export function stopReason(about: AboutPerson, kind: MessageKind, today: PlainDate): StopReason | null {
  if (about.hasDied) return 'DIED';
  const isOfMoney = OF_MONEY.includes(kind);
  const valid = about.authorities.filter(
    (one) => inForce(one, today) && (one.isOwn || one.coversPlan || (isOfMoney && one.coversMoney)),
  );
  if (valid.length === 0) return 'AUTHORITY_ENDED';
  if (about.isSensitive) return 'SENSITIVE';
  return valid.some(({ isOwn }) => isOwn) && !takesEmail(about) ? 'OTHER_WAY' : null;
}

/**
 * Whether a message about a person waits for the address to be proved: news does. An alarm does not, which
 * says nothing of the person.
 * @rule MSG-04 (docs/rules.md)
 */
export function needsProof(kind: MessageKind): boolean {
  return kind !== 'BANK_DETAILS_CHANGED';
}
