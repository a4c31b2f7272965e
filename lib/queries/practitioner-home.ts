import 'server-only';
import { findAwaited, findOwnWork, type OwnWork, type WorkRow } from '@/lib/db/repositories/own-work';
import { query } from '@/lib/db/transaction';
import { listName } from '@/lib/lists/person-name';
import { practitionersPlace, workWords } from '@/lib/lists/work';
import type { Actor } from '@/lib/policy/policy';
import type { Role } from '@/lib/policy/role';
import type { PhbGroup } from '@/lib/request/groups';
import type { PlainDate } from '@/lib/shared/plain-date';

const HOME_LINES = 15;

export type WorkItem = {
  id: string;
  person: string;
  personHref: string;
  group: PhbGroup;
  what: string;
  href: string;
  /** Whose turn it is, in words. */
  owner: string;
  dueOn: PlainDate;
};

/** The lines shown, and how many there are in all. */
export type WorkList = { items: WorkItem[]; total: number; late: number; dueToday: number };

export type PractitionerHome = { mine: WorkList; others: WorkList; people: number };

/** What the practitioner must do, and what others must do in their cases. Null for a role without a caseload. */
export function practitionerHome(actor: Actor, today: PlainDate): Promise<PractitionerHome | null> {
  return query(actor, 'person:list', async (scope) => ({
    mine: workList(await findOwnWork(scope, today, HOME_LINES)),
    others: workList(await findAwaited(scope, today, HOME_LINES)),
    people: actor.personIds.length,
  }));
}

function workList({ rows, ...counts }: OwnWork): WorkList {
  return { items: rows.map(workItem), ...counts };
}

function workItem(row: WorkRow): WorkItem {
  return {
    id: row.id,
    person: listName(row),
    personHref: `/practitioner/people/${row.personId}`,
    group: row.group,
    what: workWords(row.kind),
    href: practitionersPlace(row.kind, row.requestId),
    owner: turns[row.ownerRole] ?? 'Somebody else',
    dueOn: row.dueOn,
  };
}

const turns: Partial<Record<Role, string>> = {
  PHB_LEAD: 'PHB lead',
  FINANCE_OFFICER: 'Finance',
  PRACTITIONER: 'Another practitioner',
  BUDGET_HOLDER: 'The person',
  REPRESENTATIVE: 'The representative',
};
