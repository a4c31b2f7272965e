import 'server-only';
import { newId } from '@/lib/core/id';
import type { MessageKind } from '@/lib/core/message-kind';
import { systemCommand } from '@/lib/platform/db/system-command';
import { queueMessage } from '@/lib/platform/outbox/queue-message';

/** Queues a message to a user that their account was used or changed. Each time is one. */
export function queueSecurityNotice(
  { userId, commissionerCode }: { userId: string; commissionerCode: string },
  kind: Extract<MessageKind, 'NEW_DEVICE' | 'FACTOR_SET' | 'PASSWORD_CHANGED'>,
): Promise<void> {
  return systemCommand(commissionerCode, (scope) =>
    queueMessage(scope, { kind, personId: null, userId, subjectId: newId() }),
  );
}
