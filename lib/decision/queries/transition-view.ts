import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { TransitionKind } from '@/lib/case/rules/clock-kind';
import { TRANSITION_KINDS } from '@/lib/case/rules/clock-lists';
import { transitionDay } from '@/lib/case/rules/transition';
import { earliestBirth } from '@/lib/core/birth-day';
import { addDays, formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { keepChildsRecordUntil } from '@/lib/decision/rules/record-keeping';
import { findTransitionRecord, type TransitionRecord } from '@/lib/decision/store/transition';
import { fullName } from '@/lib/person/rules/person-name';
import { queryById } from '@/lib/platform/db/transaction';

/** One step: its due day, and who recorded how it was done. `dueOn` is null if the step is not open. */
export type TransitionStep = {
  kind: TransitionKind;
  birthday: string;
  dueOn: PlainDate | null;
  /** It opens on its birthday, which is to come. */
  isAhead: boolean;
  done: { on: string; by: string; note: string } | null;
};

export type TransitionView = {
  caseId: string;
  personId: string;
  person: string;
  turns18On: string;
  isAdult: boolean;
  /** Whether the case is closed. */
  isOver: boolean;
  steps: TransitionStep[];
  /** Until when the record is kept: if care ends before 17, if it ends at 17, and as this case ended. */
  keptUntil: { before17: string; from17: string; ended: string | null };
};

/**
 * A young person's move to adult services, step by step. Null: not a child's case, not there or not theirs.
 * Records the view in the audit trail.
 */
export async function transitionView(
  actor: Actor,
  caseId: string,
  today: PlainDate,
): Promise<TransitionView | null> {
  return queryById(actor, { permission: 'transition:record', ids: [caseId] }, async (scope) => {
    const record = await findTransitionRecord(scope, caseId);
    if (record?.group !== 'CYPCC') return null;
    const { personId } = record;
    if (!may(actor, 'transition:record', { commissionerCode: scope.commissionerCode, personId })) return null;
    const subject = { personId, subjectKind: 'case', subjectId: caseId };
    await recordEvent(scope, { action: 'case:view', ...subject });
    return { caseId, ...viewOf(record, today) };
  });
}

const CLOSED: readonly string[] = ['DECLINED', 'REFUSED', 'ENDED'];

function viewOf(record: TransitionRecord, today: PlainDate) {
  const { personId, dateOfBirth, state } = record;
  const turns18 = transitionDay('TRANSITION_18', earliestBirth(dateOfBirth));
  return {
    personId,
    person: fullName(record),
    turns18On: formatDay(turns18),
    isAdult: today >= turns18,
    isOver: CLOSED.includes(state),
    steps: TRANSITION_KINDS.map((kind) => stepOf(record, kind, today)),
    keptUntil: keptUntil(record, turns18),
  };
}

function stepOf(
  { dateOfBirth, steps }: TransitionRecord,
  kind: TransitionKind,
  today: PlainDate,
): TransitionStep {
  const step = steps.find((one) => one.kind === kind);
  const birthday = formatDay(transitionDay(kind, earliestBirth(dateOfBirth)));
  const { endedOn, endedByName, endedNote } = step ?? {};
  const isDone = endedOn && endedByName && endedNote;
  return {
    kind,
    birthday,
    dueOn: step && !endedOn ? step.dueOn : null,
    isAhead: step !== undefined && !endedOn && step.startedOn > today,
    done: isDone ? { on: formatDay(endedOn), by: endedByName, note: endedNote } : null,
  };
}

function keptUntil(
  { dateOfBirth, closedOn }: TransitionRecord,
  turns18: PlainDate,
): TransitionView['keptUntil'] {
  const bornOn = earliestBirth(dateOfBirth);
  const kept = (endedOn: PlainDate) => formatDay(keepChildsRecordUntil(bornOn, endedOn));
  return {
    before17: kept(bornOn),
    from17: kept(addDays(turns18, -1)),
    ended: closedOn && closedOn < turns18 ? kept(closedOn) : null,
  };
}
