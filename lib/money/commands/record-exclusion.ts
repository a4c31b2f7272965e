import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import {
  checkExclusionDays,
  type ExclusionDaysRefusal,
  type ExclusionDraft,
} from '@/lib/money/rules/exclusion';
import {
  type ExclusionRow,
  insertExclusion,
  listExclusionHistory,
  type NewExclusion,
} from '@/lib/money/store/exclusion';
import { listPayeeCandidates } from '@/lib/money/store/payee-candidates';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import { findLife } from '@/lib/person/store/life';
import { lockPerson } from '@/lib/person/store/person';
import type { Scope } from '@/lib/platform/db/scope';
import { command, refuseInterest } from '@/lib/platform/db/transaction';

type Done = { personId: string };

export type RecordExclusionRefusal =
  | NotFound
  | DeathRefusal
  | ExclusionDaysRefusal
  /** There is no one of this authority, or they do not act for this person. */
  | { kind: 'excluded-unknown' };

/**
 * Records an exclusion from direct payments, of the person or of who acts for them. While it is in force no
 * direct payment is made to them; the other ways of managing stay open.
 */
export function recordExclusion(
  actor: Actor,
  { personId, ...draft }: ExclusionDraft & { personId: string },
  today: PlainDate,
): Promise<Result<Done, RecordExclusionRefusal>> {
  return command<Done, RecordExclusionRefusal>(actor, 'exclusion:record', async (scope) => {
    if (!(await lockReached(scope, personId))) return notFound;
    const alive = refuseAfterDeath(await findLife(scope, personId));
    if (!alive.ok) return alive;
    const checked = checkExclusionDays(draft, today);
    if (!checked.ok) return checked;
    const name = await nameOf(scope, { personId, authorityId: draft.authorityId, today });
    if (name === null) return fail({ kind: 'excluded-unknown' });
    const row = { ...draft, personId, name, id: newId(), isTakenBack: false, supersedesId: null };
    await save(scope, 'exclusion:record', row);
    return ok({ personId });
  });
}

export type ChangeExclusion = {
  personId: string;
  /** The version that the form showed. */
  exclusionId: string;
  change: { kind: 'END'; endsOn: PlainDate } | { kind: 'TAKE_BACK' };
  /** What was seen, or what was wrong. */
  evidence: string;
};

export type ChangeExclusionRefusal =
  | NotFound
  | ExclusionDaysRefusal
  | { kind: 'exclusion-changed-meanwhile' };

/**
 * Records the last day of an exclusion, or takes back one that was recorded by mistake. Payments go on once
 * none is in force.
 */
export function changeExclusion(
  actor: Actor,
  { personId, exclusionId, change, evidence }: ChangeExclusion,
  today: PlainDate,
): Promise<Result<Done, ChangeExclusionRefusal>> {
  return command<Done, ChangeExclusionRefusal>(actor, 'exclusion:record', async (scope) => {
    if (!(await lockReached(scope, personId))) return notFound;
    const history = await listExclusionHistory(scope, personId);
    const before = history.find(({ id }) => id === exclusionId);
    if (!before) return notFound;
    if (before.isSuperseded || before.isTakenBack) return fail({ kind: 'exclusion-changed-meanwhile' });
    const endsOn = change.kind === 'END' ? change.endsOn : before.endsOn;
    const checked = checkExclusionDays({ startsOn: before.startsOn, endsOn }, today);
    if (!checked.ok) return checked;
    const isTakenBack = change.kind === 'TAKE_BACK';
    const row = { ...versionOf(before), personId, endsOn, isTakenBack, evidence, supersedesId: exclusionId };
    await save(scope, isTakenBack ? 'exclusion:take-back' : 'exclusion:end', row);
    return ok({ personId });
  });
}

function versionOf({ authorityId, name, ground, startsOn }: ExclusionRow) {
  return { id: newId(), authorityId, name, ground, startsOn };
}

async function lockReached(scope: Scope, personId: string): Promise<boolean> {
  const person = await lockPerson(scope, personId);
  refuseInterest(scope, person?.personId);
  return person !== null && may(scope.actor, 'exclusion:record', person);
}

type Excluded = { personId: string; authorityId: string | null; today: PlainDate };

/** The name of the person, or of who acts for them. Null: no one of theirs has this id. */
async function nameOf(scope: Scope, { personId, authorityId, today }: Excluded): Promise<string | null> {
  const all = await listPayeeCandidates(scope, personId, today);
  return all.find(({ choice }) => choice.kind !== 'ORGANISATION' && choice.id === authorityId)?.name ?? null;
}

/** The audit event says who and when, and not the ground: that is about an offence. */
async function save(
  scope: Scope,
  action: 'exclusion:record' | 'exclusion:end' | 'exclusion:take-back',
  row: NewExclusion,
): Promise<void> {
  await insertExclusion(scope, row);
  const { personId, id, startsOn, endsOn, authorityId } = row;
  const subject = { personId, subjectKind: 'exclusion', subjectId: id } as const;
  await recordEvent(scope, { action, ...subject, after: { startsOn, endsOn, authorityId } });
}
