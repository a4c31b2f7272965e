import 'server-only';
import { penceFrom } from '@/lib/db/pence';
import type { InboxRow } from '@/lib/db/repositories/inbox';
import { listName } from '@/lib/lists/person-name';
import { commissionersPlace, type WorkKind, workWords } from '@/lib/lists/work';
import type { Actor } from '@/lib/policy/policy';
import type { PhbGroup } from '@/lib/request/groups';
import { formatPence } from '@/lib/shared/money';
import type { PlainDate } from '@/lib/shared/plain-date';
import { standingOf } from './decision-standing';

/** One thing that waits for the commissioner, as a line of a list. */
export type InboxItem = {
  id: string;
  person: string;
  personHref: string;
  group: PhbGroup;
  kind: WorkKind;
  what: string;
  /** Where it is done; the case itself, where it is not this actor's to do. */
  href: string;
  isMine: boolean;
  note: string | null;
  /** The sum at stake in words. */
  sum: string;
  dueOn: PlainDate;
  practitioner: string;
};

/** Makes a line of what was read, for one actor. */
export function inboxItem(actor: Actor, row: InboxRow): InboxItem {
  const { isMine, note } = standingOf(actor, row);
  return {
    id: row.id,
    person: listName(row),
    personHref: `/commissioner/people/${row.personId}`,
    group: row.group,
    kind: row.kind,
    what: workWords(row.kind),
    href: isMine ? commissionersPlace(row.kind, row.requestId) : `/commissioner/requests/${row.requestId}`,
    isMine,
    note,
    sum: row.sumPence === null ? 'Not known yet' : formatPence(penceFrom(row.sumPence)),
    dueOn: row.dueOn,
    practitioner: row.practitioner ?? 'Nobody yet',
  };
}
