import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { chosenOne, type ListView } from '@/lib/core/list-view';
import type { Pence } from '@/lib/core/money';
import { PAGE_SIZE, type Page, pageOf } from '@/lib/core/page';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { ROLE_STATUSES } from '@/lib/identity/rules/role-status';
import { findUsers, type UserListed, type UsersAsked } from '@/lib/identity/store/user-list';
import { penceFrom } from '@/lib/platform/db/pence';
import { query } from '@/lib/platform/db/transaction';

/** One role of one user. */
export type UserLine = Omit<UserListed, 'limitPence'> & { limit: Pence | null };

/** One page of the staff of the commissioner by their roles. Null: not for this role. Records the view. */
export function userList(
  actor: Actor,
  view: ListView,
  search: string | null,
  today: PlainDate,
): Promise<Page<UserLine> | null> {
  return query(actor, 'user:view', async (scope) => {
    await recordEvent(scope, {
      action: 'user:view',
      personId: null,
      subjectKind: 'users-list',
      subjectId: null,
    });
    const asked = usersAsked(view, search, today, PAGE_SIZE);
    return userLines(pageOf(await findUsers(scope, asked), asked));
  });
}

/** One batch of the same roles for an export. */
export function userBatch(
  actor: Actor,
  { view, search, size }: { view: ListView; search: string | null; size: number },
  today: PlainDate,
): Promise<Page<UserLine> | null> {
  return query(actor, 'user:view', async (scope) => {
    const asked = usersAsked(view, search, today, size);
    return userLines(pageOf(await findUsers(scope, asked), asked));
  });
}

function usersAsked(view: ListView, search: string | null, today: PlainDate, size: number): UsersAsked {
  const chosen = chosenOne(view, 'status');
  return {
    words: search?.toLowerCase().split(/\s+/).filter(Boolean) ?? [],
    roles: view.chosen.role ?? [],
    status: ROLE_STATUSES.find((status) => status === chosen) ?? null,
    isDescending: view.isDescending,
    after: view.after,
    before: view.before,
    size,
    today,
  };
}

function userLines(page: Page<UserListed>): Page<UserLine> {
  const rows = page.rows.map(({ limitPence, ...row }) => ({
    ...row,
    limit: limitPence === null ? null : penceFrom(limitPence),
  }));
  return { ...page, rows };
}
