import 'server-only';
import { DECISION_KINDS } from '@/lib/case/rules/clock-lists';
import { NEARLY_LATE_DAYS } from '@/lib/case/rules/clocks';
import { chosenOne, type ListView } from '@/lib/core/list-view';
import { PAGE_SIZE, type Page, pageOf } from '@/lib/core/page';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { findInbox, type InboxAsked } from '@/lib/home/store/inbox';
import { query } from '@/lib/platform/db/transaction';
import { type InboxItem, inboxItem } from './inbox-item';

/**
 * Items that wait for the commissioner, filtered and paged by the address. Null for a role without an inbox.
 */
export function decisionsList(
  actor: Actor,
  view: ListView,
  today: PlainDate,
): Promise<Page<InboxItem> | null> {
  return query(actor, 'inbox:view', async (scope) => {
    const asked = askedOf(view, today);
    const page = pageOf(await findInbox(scope, asked), asked);
    return { ...page, rows: page.rows.map((row) => inboxItem(actor, row)) };
  });
}

function askedOf(view: ListView, today: PlainDate): InboxAsked {
  const kinds = view.chosen.what ?? [];
  return {
    kinds: kinds.length > 0 ? kinds : DECISION_KINDS,
    groups: view.chosen.group ?? [],
    practitionerId: chosenOne(view, 'practitioner'),
    due: dueDays(chosenOne(view, 'due'), today),
    isDescending: view.isDescending,
    after: view.after,
    before: view.before,
    size: PAGE_SIZE,
  };
}

/** `late`: before today. `near`: today and the six days after it. */
function dueDays(due: string | null, today: PlainDate): InboxAsked['due'] {
  if (due === 'late') return { from: null, to: addDays(today, -1) };
  if (due === 'near') return { from: today, to: addDays(today, NEARLY_LATE_DAYS - 1) };
  return { from: null, to: null };
}
