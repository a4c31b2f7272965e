import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { listUseOfDay, type UseOfUser } from '@/lib/audit/store/use-of-day';
import { addDays, dayFrom, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { query } from '@/lib/platform/db/transaction';

const MOST_USERS = 200;

/** `before` and `after` are the days next to it; `after` is null for today. */
export type UseOfDay = {
  day: PlainDate;
  users: UseOfUser[];
  hasMore: boolean;
  before: PlainDate;
  after: PlainDate | null;
};

/**
 * Who searched for people, exported lists and opened records of others on a day. Null for a role that does
 * not see it. Records the view.
 * @param asked YYYY-MM-DD; any other text, or a day to come, means yesterday
 */
export function findUseOfDay(
  actor: Actor,
  asked: string | undefined,
  today: PlainDate,
): Promise<UseOfDay | null> {
  return query(actor, 'use:view', async (scope) => {
    const read = readDay(asked);
    const day = read && read <= today ? read : addDays(today, -1);
    const users = await listUseOfDay(scope, day, MOST_USERS + 1);
    await recordEvent(scope, {
      action: 'use:view',
      personId: null,
      subjectKind: 'use-list',
      subjectId: null,
    });
    return {
      day,
      users: users.slice(0, MOST_USERS),
      hasMore: users.length > MOST_USERS,
      before: addDays(day, -1),
      after: day < today ? addDays(day, 1) : null,
    };
  });
}

function readDay(asked = ''): PlainDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(asked);
  return parts && dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}
