import 'server-only';
import { createHash } from 'node:crypto';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { MessageKind } from '@/lib/core/message-kind';
import type { ActingScope } from '@/lib/platform/db/scope';
import { addJob } from '@/lib/platform/jobs/add-job';

/** A message to an account. It carries ids and no word of what it is about. */
export type NewMessage = {
  kind: MessageKind;
  /** The person that it is about; null for what is about the account alone. */
  personId: string | null;
  userId: string;
  /** The letter, the decision, the session or the invitation. */
  subjectId: string;
};

type Queueing = Pick<ActingScope, 'tx' | 'commissionerCode'>;

/**
 * Writes a message in the transaction of the act that it is about: both are kept, or neither. The same act
 * for the same account is one message. A job sends it after COMMIT.
 */
export async function queueMessage(scope: Queueing, message: NewMessage): Promise<void> {
  const { tx, commissionerCode } = scope;
  const id = newId();
  const at = now();
  const row = { ...message, commissionerCode, id, reference: referenceOf(message) };
  const { count } = await tx.outboxMessage.createMany({
    data: [{ ...row, state: 'QUEUED', queuedAt: at, nextTryAt: at }],
    skipDuplicates: true,
  });
  if (count === 1) await addJob(scope, 'send-message', id);
}

function referenceOf({ kind, subjectId, userId }: NewMessage): string {
  return createHash('sha256').update(`${kind} ${subjectId} ${userId}`).digest('hex').slice(0, 32);
}
