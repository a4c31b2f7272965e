import 'server-only';
import { todayInLondon } from '@/lib/core/clock';
import { listMessageAccounts, type MessageAccount } from '@/lib/person/store/message-accounts';
import type { Scope } from '@/lib/platform/db/scope';
import { queueMessage } from '@/lib/platform/outbox/queue-message';

/** A letter that goes out, and to whom: `to` and `copies` as the sender chose them. */
type SentLetter = { letterId: string; personId: string; to: string; copies: readonly string[] };

/** Queues a message to each reader of a letter who has an account, with those who get a copy. */
export async function tellOfLetter(
  scope: Scope,
  { letterId: subjectId, personId, to, copies }: SentLetter,
): Promise<void> {
  const readers = [to, ...copies];
  const isReader = ({ isOwn, authorityId }: MessageAccount) =>
    readers.includes(isOwn ? 'PERSON' : authorityId);
  const accounts = await listMessageAccounts(scope, personId, todayInLondon());
  for (const { userId } of accounts.filter(isReader))
    await queueMessage(scope, { kind: 'LETTER_READY', personId, userId, subjectId });
}
