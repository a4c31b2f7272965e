import 'server-only';
import type { MessageKind } from '@/lib/core/message-kind';
import type { MessageState } from '@/lib/message/rules/message-state';
import type { StopReason } from '@/lib/message/rules/stop-reason';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';

/** A message in a list. `name`: the account's, where the message is about the account and about no person. */
export type ListedMessage = {
  id: string;
  kind: MessageKind;
  state: MessageState;
  name: string | null;
  tries: number;
  queuedAt: Date;
  settledAt: Date | null;
  nextTryAt: Date | null;
  fault: string | null;
  stoppedBecause: StopReason | null;
};

type Asked = { states: readonly MessageState[]; after: string | null; size: number };

/** One page of the messages in some states, the latest first. Each state is read from its own index range. */
export function listMessages({ tx, commissionerCode }: Scope, asked: Asked): Promise<ListedMessage[]> {
  const { states, after, size } = asked;
  const from = after
    ? Prisma.sql`AND (queued_at, id) < (SELECT queued_at, id FROM outbox_message WHERE commissioner_code = ${commissionerCode} AND id = ${after}::uuid)`
    : Prisma.empty;
  const branches = states.map(
    (
      state,
    ) => Prisma.sql`(SELECT * FROM outbox_message WHERE commissioner_code = ${commissionerCode} AND state = ${state} ${from}
      ORDER BY queued_at DESC, id DESC LIMIT ${size}::int)`,
  );
  return tx.$queryRaw<ListedMessage[]>`
    SELECT m.id, m.kind, m.state, CASE WHEN m.person_id IS NULL THEN u.display_name END AS name, m.tries, m.queued_at AS "queuedAt",
      m.settled_at AS "settledAt", m.next_try_at AS "nextTryAt", m.fault, m.stopped_because AS "stoppedBecause"
    FROM (${Prisma.join(branches, ' UNION ALL ')}) m JOIN user_account u ON u.id = m.user_id
    ORDER BY m.queued_at DESC, m.id DESC LIMIT ${size}::int`;
}

/** The first messages that were given up, by id, locked. */
export async function lockGivenUp({ tx, commissionerCode }: Scope, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM outbox_message WHERE commissioner_code = ${commissionerCode} AND state = 'GIVEN_UP'
    ORDER BY queued_at, id LIMIT ${most}::int FOR UPDATE`;
  return rows.map(({ id }) => id);
}
