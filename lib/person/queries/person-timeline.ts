import 'server-only';
import { AUDIT_ACTIONS, currentAction, writtenNames } from '@/lib/audit/rules/actions';
import { hasClinicalReason, shownActions, TIMELINE_KINDS } from '@/lib/audit/rules/timeline-kinds';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatInstant } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { roleName } from '@/lib/core/policy/area';
import { type Actor, may } from '@/lib/core/policy/policy';
import { findPerson } from '@/lib/person/store/person';
import { listTimeline, type TimelineRow } from '@/lib/person/store/timeline';
import { queryById } from '@/lib/platform/db/transaction';
import { personHeader } from './person-header';

const PAGE = 25;

/** The parameters of the address. Ignores an unknown kind and a bad number. */
export type TimelinePage = { kind?: unknown; before?: unknown };

/**
 * One page of a person's events, newest first. Only those who may read assessments see reasons about health.
 * Null: not there or not theirs.
 */
export function personTimeline(actor: Actor, personId: string, page: TimelinePage, today: PlainDate) {
  const kind = TIMELINE_KINDS.find((known) => known === page.kind) ?? null;
  return queryById(actor, { permission: 'person:view', ids: [personId] }, async (scope) => {
    const person = await findPerson(scope, personId);
    if (!person || !may(actor, 'person:view', person)) return null;
    const before = sequenceIn(page.before);
    const actions = writtenNames(shownActions(kind));
    const rows = await listTimeline(scope, personId, { actions, before, limit: PAGE + 1 });
    await recordEvent(scope, {
      action: 'person:view',
      personId,
      subjectKind: 'timeline',
      subjectId: personId,
    });
    return {
      header: personHeader(person, today),
      kind,
      ...pageOf(rows, may(actor, 'assessment:view', person)),
      isFirst: before === null,
    };
  });
}

export type PersonTimeline = NonNullable<Awaited<ReturnType<typeof personTimeline>>>;

function pageOf(rows: TimelineRow[], readsAssessments: boolean) {
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    events: shown.map((row) => eventView(row, readsAssessments)),
    /** The next page begins after this event; null at the end. */
    older: rows.length > PAGE && last ? `${last.sequence}` : null,
  };
}

function eventView(row: TimelineRow, readsAssessments: boolean) {
  const { sequence, at, reason, role, userName } = row;
  const action = currentAction(row.action);
  return {
    key: `${sequence}`,
    what: (action && AUDIT_ACTIONS[action]) ?? row.action,
    who: `${userName}, ${roleName(role)}`,
    when: formatInstant(at),
    reason: readsAssessments || (action && !hasClinicalReason(action)) ? reason : null,
  };
}

function sequenceIn(before: unknown): bigint | null {
  return typeof before === 'string' && /^\d{1,15}$/.test(before) ? BigInt(before) : null;
}
