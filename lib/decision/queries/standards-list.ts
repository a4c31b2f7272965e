import 'server-only';
import { STANDARD_KINDS, type StandardKind, standardOf } from '@/lib/case/rules/clock-lists';
import { clockName, commissionerHref, practitionerHref } from '@/lib/case/rules/clock-names';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { type HoursStatus, hoursStatus } from '@/lib/case/rules/hours';
import type { BirthDay } from '@/lib/core/birth-day';
import { dayInLondon, formatInstant } from '@/lib/core/clock';
import { chosenOne, type ListView } from '@/lib/core/list-view';
import { PAGE_SIZE, type Page, pageOf } from '@/lib/core/page';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { delayRefund } from '@/lib/decision/rules/refund-days';
import {
  countStandards,
  findStandards,
  type StandardCounts,
  type StandardDue,
  type StandardRow,
  type StandardsAsked,
} from '@/lib/decision/store/standards';
import { listedPerson } from '@/lib/person/rules/person-name';
import { query } from '@/lib/platform/db/transaction';

/** An open standard as a line of the list. */
export type StandardItem = {
  id: string;
  givenName: string;
  familyName: string;
  dateOfBirth: BirthDay;
  nhsNumber: string | null;
  person: string;
  personHref: string;
  group: PhbGroup;
  what: string;
  href: string;
  asks: string;
  source: string;
  startedOn: PlainDate;
  dueOn: PlainDate;
  /** The due instant and its status, if the standard counts hours. */
  hours: (HoursStatus & { due: string }) | null;
  turn: string;
  practitioner: string;
  /** The two possible first days of the refund that a decision today brings; null: it brings none. */
  refund: { firstDay: string; firstDayAfterReceipt: string } | null;
};

export type StandardsList = { page: Page<StandardItem>; counts: StandardCounts };

/**
 * The open national standards of the people an actor reaches, filtered and paged by the address. Null for a
 * role without this list.
 * @param at the current instant
 */
export function standardsList(actor: Actor, view: ListView, at: Date): Promise<StandardsList | null> {
  return query(actor, 'standard:list', async (scope) => {
    const asked = askedOf(view, PAGE_SIZE);
    const page = pageOf(await findStandards(scope, asked, at), asked);
    return {
      page: { ...page, rows: page.rows.map((row) => itemOf(actor, row, at)) },
      counts: await countStandards(scope, asked, at),
    };
  });
}

/** One batch of the same list for an export. */
export function standardsBatch(
  actor: Actor,
  view: ListView,
  at: Date,
  size: number,
): Promise<Page<StandardItem> | null> {
  return query(actor, 'list:export', async (scope) => {
    const asked = askedOf(view, size);
    const page = pageOf(await findStandards(scope, asked, at), asked);
    return { ...page, rows: page.rows.map((row) => itemOf(actor, row, at)) };
  });
}

const DUE: Record<string, StandardDue> = { late: 'late', near: 'near', all: 'all' };

function askedOf(view: ListView, size: number): StandardsAsked {
  const chosen = (view.chosen.standard ?? []).flatMap(kindsOf);
  return {
    kinds: chosen.length > 0 ? chosen : STANDARD_KINDS,
    practitionerId: chosenOne(view, 'practitioner'),
    due: DUE[chosenOne(view, 'due') ?? ''] ?? 'pressing',
    isDescending: view.isDescending,
    after: view.after,
    before: view.before,
    size,
  };
}

/** The four steps of moving to adult services are one option. */
function kindsOf(chosen: string): StandardKind[] {
  return STANDARD_KINDS.filter(
    (kind) => kind === chosen || (chosen === 'TRANSITION' && kind.startsWith(chosen)),
  );
}

function itemOf(actor: Actor, row: StandardRow, at: Date): StandardItem {
  const { id, givenName, familyName, dateOfBirth, nhsNumber, group, kind, startedOn, dueOn, dueAt } = row;
  return {
    id,
    givenName,
    familyName,
    dateOfBirth,
    nhsNumber,
    group,
    startedOn,
    dueOn,
    person: listedPerson(row),
    what: clockName(kind),
    ...hrefsOf(actor, row),
    ...standardOf(kind),
    hours: dueAt && { ...hoursStatus(dueAt, at), due: formatInstant(dueAt) },
    turn: turnOf(actor, row),
    practitioner: row.practitioner ?? 'No one yet',
    refund: kind === 'CHC_DECISION' ? refundOf(startedOn, dayInLondon(at)) : null,
  };
}

/** The link of a standard: where it is done, or the case for commissioner staff who do not decide. */
function hrefsOf({ role }: Actor, { kind, caseId, personId }: StandardRow) {
  if (role === 'PRACTITIONER') {
    return { personHref: `/practitioner/people/${personId}`, href: practitionerHref(kind, caseId) };
  }
  const caseHref = `/commissioner/cases/${caseId}`;
  const href = role === 'PHB_LEAD' ? commissionerHref(kind, caseId) : caseHref;
  return { personHref: `/commissioner/people/${personId}`, href };
}

function turnOf({ userId }: Actor, { ownerRole, ownerId, ownerName }: StandardRow): string {
  if (ownerId === userId) return 'You';
  if (ownerName) return ownerName;
  return ownerRole === 'PRACTITIONER' ? 'Practitioner' : 'PHB lead';
}

function refundOf(receivedOn: PlainDate, today: PlainDate): StandardItem['refund'] {
  const refund = delayRefund(receivedOn, today);
  if (!refund) return null;
  const { firstDay, firstDayAfterReceipt } = refund;
  return { firstDay: formatDay(firstDay), firstDayAfterReceipt: formatDay(firstDayAfterReceipt) };
}
