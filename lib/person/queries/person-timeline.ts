import 'server-only';
import { AUDIT_ACTIONS, currentAction, writtenNames } from '@/lib/audit/rules/actions';
import {
  hasClinicalReason,
  shownActions,
  TIMELINE_KINDS,
  type TimelineKind,
} from '@/lib/audit/rules/timeline-kinds';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatInstant } from '@/lib/core/clock';
import { isId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { roleName } from '@/lib/core/policy/area';
import { type Actor, may } from '@/lib/core/policy/policy';
import { findDeath } from '@/lib/person/store/death';
import { findPerson } from '@/lib/person/store/person';
import { listTimeline, type TimelineRow } from '@/lib/person/store/timeline';
import { queryById } from '@/lib/platform/db/transaction';
import { type PersonHeaderView, personHeader } from './person-header';

const PAGE = 25;

/** The parameters of the address. Ignores an unknown kind and what is no id. */
export type TimelineSearch = { kind?: unknown; before?: unknown };

type TimelineEvent = {
  key: string;
  what: string;
  who: string;
  when: string;
  /** Null if there is none, or it speaks of health and the reader may not see that. */
  reason: string | null;
};

type EventPage = {
  events: TimelineEvent[];
  /** The next page begins after this event; null at the end. */
  older: string | null;
};

export type PersonTimeline = EventPage & {
  header: PersonHeaderView;
  /** The kind of event that is shown; null for all. */
  kind: TimelineKind | null;
  isFirst: boolean;
};

/**
 * One page of a person's events, newest first. Only those who may read assessments see reasons about health.
 * Null: not there or not theirs.
 */
export function personTimeline(
  actor: Actor,
  personId: string,
  page: TimelineSearch,
  today: PlainDate,
): Promise<PersonTimeline | null> {
  const kind = TIMELINE_KINDS.find((known) => known === page.kind) ?? null;
  return queryById(actor, { permission: 'person:view', ids: [personId] }, async (scope) => {
    const person = await findPerson(scope, personId);
    if (!person || !may(actor, 'person:view', person)) return null;
    const before = idIn(page.before);
    const actions = writtenNames(shownActions(kind));
    const rows = await listTimeline(scope, personId, { actions, before, limit: PAGE + 1 });
    await recordEvent(scope, {
      action: 'person:view',
      personId,
      subjectKind: 'timeline',
      subjectId: personId,
    });
    return {
      header: personHeader(person, today, await findDeath(scope, personId)),
      kind,
      ...pageOf(rows, may(actor, 'assessment:view', person)),
      isFirst: before === null,
    };
  });
}

function pageOf(rows: TimelineRow[], readsAssessments: boolean): EventPage {
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    events: shown.map((row) => eventView(row, readsAssessments)),
    older: rows.length > PAGE && last ? last.id : null,
  };
}

function eventView(row: TimelineRow, readsAssessments: boolean): TimelineEvent {
  const { id, at, reason, role, userName } = row;
  const action = currentAction(row.action);
  return {
    key: id,
    what: (action && AUDIT_ACTIONS[action]) ?? row.action,
    who: role === 'SYSTEM' ? roleName(role) : `${userName}, ${roleName(role)}`,
    when: formatInstant(at),
    reason: readsAssessments || (action && !hasClinicalReason(action)) ? reason : null,
  };
}

function idIn(before: unknown): string | null {
  return typeof before === 'string' && isId(before) ? before : null;
}
