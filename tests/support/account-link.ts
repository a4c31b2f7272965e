import { todayInLondon } from '@/lib/core/clock';
import { askPasswordLink } from '@/lib/identity/commands/ask-password-link';
import { linkToken } from '@/lib/platform/seal/link-token';
import type { Account } from './identity';
import { messagesTo } from './message';

/** A link for a new password, as an email brings it. @returns the last part of its address */
export async function aPasswordLink({ email, userId }: Pick<Account, 'email' | 'userId'>): Promise<string> {
  await askPasswordLink(email, todayInLondon());
  const sent = (await messagesTo(userId)).filter(({ kind }) => kind === 'PASSWORD_LINK');
  return linkToken('PASSWORD', sent.at(-1)?.subject_id ?? '');
}
