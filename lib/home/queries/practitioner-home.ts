import 'server-only';
import { STANDARD_KINDS } from '@/lib/case/rules/clock-lists';
import { clockName, ownClockName, practitionerHref } from '@/lib/case/rules/clock-names';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { now } from '@/lib/core/clock';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { countStandards, type StandardCounts } from '@/lib/decision/store/standards';
import { findAwaited, findOwnWork, type OwnWork, type WorkRow } from '@/lib/home/store/own-work';
import { listedPerson } from '@/lib/person/rules/person-name';
import { query } from '@/lib/platform/db/transaction';
import { type RefusedFile, refusedFiles } from './refused-files';

const HOME_LINES = 15;

export type WorkItem = {
  id: string;
  person: string;
  personHref: string;
  group: PhbGroup;
  /** In words. */
  diedOn: string | null;
  what: string;
  href: string;
  /** The role that acts next, in words. */
  owner: string;
  dueOn: PlainDate | null;
};

/** The lines shown, and how many there are in total. */
export type WorkList = { items: WorkItem[]; total: number; late: number; dueToday: number };

export type PractitionerHome = {
  mine: WorkList;
  others: WorkList;
  people: number;
  standards: StandardCounts;
  /** Files of theirs that were not kept. */
  refusedFiles: RefusedFile[];
};

const EVERY_STANDARD = { kinds: STANDARD_KINDS, practitionerId: null };

/**
 * What the practitioner must do, and what others must do in their cases. Null for a role without a caseload.
 * @param at the present instant, for the standards that count hours
 */
export function practitionerHome(
  actor: Actor,
  today: PlainDate,
  at: Date = now(),
): Promise<PractitionerHome | null> {
  return query(actor, 'person:list', async (scope) => ({
    mine: workList(await findOwnWork(scope, today, HOME_LINES), ownClockName),
    others: workList(await findAwaited(scope, today, HOME_LINES), clockName),
    people: actor.personIds.length,
    standards: await countStandards(scope, EVERY_STANDARD, at),
    refusedFiles: await refusedFiles(scope),
  }));
}

type Words = (kind: WorkRow['kind']) => string;

function workList({ rows, ...counts }: OwnWork, words: Words): WorkList {
  return { items: rows.map((row) => workItem(row, words)), ...counts };
}

function workItem(row: WorkRow, words: Words): WorkItem {
  return {
    id: row.id,
    person: listedPerson(row),
    personHref: `/practitioner/people/${row.personId}`,
    group: row.group,
    diedOn: row.diedOn && formatDay(row.diedOn),
    what: words(row.kind),
    href: practitionerHref(row.kind, row.caseId),
    owner: turns[row.ownerRole] ?? 'Someone else',
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
