import 'server-only';
import type { MessageKind } from '@/lib/core/message-kind';
import type { MessageState } from '@/lib/message/rules/message-state';
import type { StopReason } from '@/lib/message/rules/stop-reason';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';

/** A message in a list. `name`: the account's; null where the list is not to name who acts for a person. */
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
  const branches = states.map(
    (
      state,
    ) => Prisma.sql`(SELECT m.* FROM outbox_message m WHERE m.commissioner_code = ${commissionerCode} AND m.state = ${state}
      ${from(commissionerCode, after)} ORDER BY m.queued_at DESC, m.id DESC LIMIT ${size}::int)`,
  );
  return tx.$queryRaw<ListedMessage[]>`
    SELECT ${columns}, CASE WHEN m.person_id IS NULL THEN u.display_name END AS name
    FROM (${Prisma.join(branches, ' UNION ALL ')}) m JOIN user_account u ON u.id = m.user_id
    ORDER BY m.queued_at DESC, m.id DESC LIMIT ${size}::int`;
}

/** One page of the messages about a person, the latest first, each with the name of its account. */
export function listPersonMessages(
  { tx, commissionerCode }: Scope,
  personId: string,
  { after, size }: { after: string | null; size: number },
): Promise<ListedMessage[]> {
  return tx.$queryRaw<ListedMessage[]>`
    SELECT ${columns}, u.display_name AS name FROM outbox_message m JOIN user_account u ON u.id = m.user_id
    WHERE m.commissioner_code = ${commissionerCode} AND m.person_id = ${personId}::uuid ${from(commissionerCode, after)}
    ORDER BY m.queued_at DESC, m.id DESC LIMIT ${size}::int`;
}

const columns = Prisma.sql`m.id, m.kind, m.state, m.tries, m.queued_at AS "queuedAt", m.settled_at AS "settledAt",
  m.next_try_at AS "nextTryAt", m.fault, m.stopped_because AS "stoppedBecause"`;

/** From the row of an id on, without it. An unknown id gives no row. */
function from(commissionerCode: string, after: string | null): Prisma.Sql {
  if (!after) return Prisma.empty;
  return Prisma.sql`AND (m.queued_at, m.id) < (SELECT o.queued_at, o.id FROM outbox_message o
    WHERE o.commissioner_code = ${commissionerCode} AND o.id = ${after}::uuid)`;
}

/** The first messages that were given up, by id, locked. */
export async function lockGivenUp({ tx, commissionerCode }: Scope, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM outbox_message WHERE commissioner_code = ${commissionerCode} AND state = 'GIVEN_UP'
    ORDER BY queued_at, id LIMIT ${most}::int FOR UPDATE`;
  return rows.map(({ id }) => id);
}
