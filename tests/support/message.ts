import { todayInLondon } from '@/lib/core/clock';
import { type Invited, inviteAccount } from '@/lib/identity/commands/invite-account';
import { sendMessage } from '@/lib/message/commands/send-message';
import { systemCommand } from '@/lib/platform/db/system-command';
import { type Account, anAccount, giveRole } from './identity';
import { sql } from './superuser';

/** One row of the outbox, past row-level security. */
export type StoredMessage = {
  id: string;
  commissioner_code: string;
  reference: string;
  kind: string;
  person_id: string | null;
  user_id: string;
  subject_id: string | null;
  state: string;
  tries: number;
  next_try_at: Date | null;
  fault: string | null;
  stopped_because: string | null;
  channel: string | null;
  provider_id: string | null;
};

export type InvitedAccount = { account: Account; invited: Invited; messageId: string };

/** An account that is invited, with the message of its invitation, which waits. */
export async function anInvitedAccount(code: string): Promise<InvitedAccount> {
  const account = await anAccount('PHB_LEAD', code);
  await giveRole(account, 'PHB_LEAD');
  const invited = await systemCommand(code, (scope) => inviteAccount(scope, account.userId, todayInLondon()));
  const [message] = await messagesTo(account.userId);
  if (!invited || !message) throw new Error('No invitation');
  return { account, invited, messageId: message.id };
}

/** The messages to an account, the first first. */
export function messagesTo(userId: string): Promise<StoredMessage[]> {
  return sql<StoredMessage>('SELECT * FROM outbox_message WHERE user_id = $1 ORDER BY queued_at, id', [
    userId,
  ]);
}

export async function messageOf(id: string): Promise<StoredMessage> {
  const [row] = await sql<StoredMessage>('SELECT * FROM outbox_message WHERE id = $1', [id]);
  if (!row) throw new Error('No such message');
  return row;
}

/** Runs the job of a message now, as a worker does. */
export async function sendNow(id: string): Promise<StoredMessage> {
  const { commissioner_code: commissionerCode } = await messageOf(id);
  await sendMessage({ commissionerCode, subjectId: id });
  return messageOf(id);
}

/** As if so much time had passed since the message was taken, and until its next try. */
export async function letPass(id: string, minutes: number): Promise<void> {
  await sql(
    `UPDATE outbox_message SET claimed_at = claimed_at - $2 * interval '1 minute', next_try_at = next_try_at - $2 * interval '1 minute' WHERE id = $1`,
    [id, minutes],
  );
}
