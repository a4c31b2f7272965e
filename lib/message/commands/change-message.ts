import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type MessageChange, moveMessage, type OutboxRow } from '@/lib/message/store/outbox';
import type { ActingScope } from '@/lib/platform/db/scope';
import { addJobAt } from '@/lib/platform/jobs/add-job';

/** The end of a try. */
export type TryEnded = Extract<MessageChange, { state: 'FAILED' | 'SENT' | 'GIVEN_UP' | 'STOPPED' }>;

const ACTIONS = { SENT: 'message:send', GIVEN_UP: 'message:give-up', STOPPED: 'message:stop' } as const;

/** Writes down how a try of a locked message ended: another follows, or the end goes on record. */
export async function changeMessage(scope: ActingScope, row: OutboxRow, change: TryEnded): Promise<void> {
  const { id, kind, personId, reference } = row;
  await moveMessage(scope, row, change);
  if (change.state === 'FAILED')
    return addJobAt(scope, { kind: 'send-message', subjectId: id, at: change.nextTryAt });
  await recordEvent(scope, {
    action: ACTIONS[change.state],
    personId,
    subjectKind: 'message',
    subjectId: id,
    after: { kind, reference, ...change },
  });
}
