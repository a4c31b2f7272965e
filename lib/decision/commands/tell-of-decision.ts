import 'server-only';
import { todayInLondon } from '@/lib/core/clock';
import { listMessageAccounts } from '@/lib/person/store/message-accounts';
import type { Scope } from '@/lib/platform/db/scope';
import { queueMessage } from '@/lib/platform/outbox/queue-message';

/** Queues a message to the person, and to who acts for the plan, that something was decided. */
export async function tellOfDecision(scope: Scope, personId: string, subjectId: string): Promise<void> {
  for (const { userId } of await listMessageAccounts(scope, personId, todayInLondon()))
    await queueMessage(scope, { kind: 'DECISION_MADE', personId, userId, subjectId });
}
