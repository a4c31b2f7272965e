import 'server-only';
import type { Channel, MessageKind } from '@/lib/core/message-kind';
import type { MessageState } from '@/lib/message/rules/message-state';
import type { StopReason } from '@/lib/message/rules/stop-reason';
import type { ActingScope } from '@/lib/platform/db/scope';

/** A message as a worker takes it. */
export type OutboxRow = {
  id: string;
  reference: string;
  kind: MessageKind;
  personId: string | null;
  userId: string;
  subjectId: string | null;
  state: MessageState;
  tries: number;
  nextTryAt: Date | null;
  claimedAt: Date | null;
  /** Of the last try that failed, also before it was sent again. */
  fault: string | null;
};

/** Locks a message. Null: it is not there, or not in reach. */
export async function lockMessage(
  { tx, commissionerCode }: ActingScope,
  id: string,
): Promise<OutboxRow | null> {
  await tx.$queryRaw`SELECT 1 FROM outbox_message WHERE commissioner_code = ${commissionerCode} AND id = ${id}::uuid FOR UPDATE`;
  const row = await tx.outboxMessage.findUnique({ where: { commissionerCode_id: { commissionerCode, id } } });
  return row && { ...row, kind: row.kind as MessageKind, state: row.state as MessageState };
}

/** What a message becomes. Each change names its whole state. */
export type MessageChange =
  | { state: 'QUEUED'; nextTryAt: Date; tries: 0 }
  | { state: 'CLAIMED'; claimedAt: Date; tries: number }
  | { state: 'FAILED'; fault: string; nextTryAt: Date }
  | { state: 'SENT'; channel: Channel; providerId: string | null; settledAt: Date }
  | { state: 'GIVEN_UP'; fault: string; settledAt: Date }
  | { state: 'STOPPED'; stoppedBecause: StopReason; settledAt: Date };

const NOTHING = { nextTryAt: null, claimedAt: null, settledAt: null };

/** Changes a locked message. The link of an invitation goes with one that is sent or stopped. */
export async function moveMessage(
  { tx, commissionerCode }: ActingScope,
  { id, kind }: Pick<OutboxRow, 'id' | 'kind'>,
  change: MessageChange,
): Promise<void> {
  const isOver = change.state === 'SENT' || change.state === 'STOPPED';
  const link = isInvitation(kind) && isOver ? { subjectId: null } : {};
  await tx.outboxMessage.updateMany({
    where: { commissionerCode, id },
    data: { ...NOTHING, ...change, ...link },
  });
}

/** Whether the subject of a message is the link of an invitation. */
export function isInvitation(kind: MessageKind): boolean {
  return kind === 'STAFF_INVITATION' || kind === 'FAMILY_INVITATION';
}

/** `isProved`: the owner of the account has shown that its address is theirs, or did not type it. */
export type MessageAddress = { email: string; isProved: boolean };

/** Where a claimed message goes. Null: the account is suspended, or has no such address. */
export async function findAddress({ tx }: ActingScope, id: string): Promise<MessageAddress | null> {
  const [row] = await tx.$queryRaw<{ email: string | null; isProved: boolean }[]>`
    SELECT email, is_proved AS "isProved" FROM address_of_message(${id}::uuid)`;
  return row?.email ? { email: row.email, isProved: row.isProved } : null;
}

/** The name that a message is from. */
export async function findSenderName({ tx, commissionerCode }: ActingScope): Promise<string> {
  const { name } = await tx.commissioner.findUniqueOrThrow({
    where: { code: commissionerCode },
    select: { name: true },
  });
  return name;
}

/** Messages that should have gone before an instant and have not, by id. */
export async function listForgottenMessages(
  { tx, commissionerCode }: ActingScope,
  { before, after, most }: { before: Date; after: string; most: number },
): Promise<string[]> {
  const rows = await tx.outboxMessage.findMany({
    where: {
      commissionerCode,
      id: { gt: after },
      OR: [
        { state: { in: ['QUEUED', 'FAILED'] satisfies MessageState[] }, nextTryAt: { lt: before } },
        { state: 'CLAIMED' satisfies MessageState, claimedAt: { lt: before } },
      ],
    },
    orderBy: { id: 'asc' },
    take: most,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
