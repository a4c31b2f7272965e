import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { setReviewDay } from '@/lib/case/commands/review-of-sensitive';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { readersFrom, type UnknownStaff } from '@/lib/person/commands/sensitive-readers';
import {
  checkSensitive,
  type DraftSensitive,
  isReviewAlone,
  mayManage,
  type SafeLetters,
  type SensitiveRefusal,
} from '@/lib/person/rules/sensitive';
import { lockPerson } from '@/lib/person/store/person';
import { listCaseloadHolders } from '@/lib/person/store/person-record';
import {
  findSensitive,
  insertSensitive,
  sensitiveDigest,
  updateSensitive,
} from '@/lib/person/store/sensitive';
import { renameReaders, withhold } from '@/lib/person/store/withheld';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

export type SetSensitive = SafeLetters & {
  /** Made with the form, so that a form sent twice is one flag. */
  sensitiveId: string;
  personId: string;
  reason: string;
  reviewOn: PlainDate;
  /** Of the staff who may see it as well as the actor. */
  readerEmails: string[];
  /** The digest of the flag that the form changes; omitted: no form showed it. */
  seen?: string;
};

export type SetSensitiveRefusal = SensitiveRefusal | UnknownStaff | NotFound | AlreadySet;

type AlreadySet = { kind: 'already-sensitive' | 'changed-meanwhile' };

/**
 * Hides how to reach a person from everyone but named staff. Break glass does not show it. The reason stays
 * out of the timeline, because more people read that.
 */
export function setSensitive(actor: Actor, input: SetSensitive, today: PlainDate) {
  return write(actor, input, today, async (scope, draft) => {
    const inForce = await findSensitive(scope, input.personId);
    if (inForce?.id === input.sensitiveId) return ok(undefined);
    if (inForce) return fail({ kind: 'already-sensitive' });
    if (!(await isResponsible(scope, input.personId, today))) return notFound;
    if (!(await insertSensitive(scope, { id: input.sensitiveId, personId: input.personId }, draft)))
      return notFound;
    await withhold(scope, input.personId, draft.readerIds);
    await setReviewDay(scope, { kind: 'sensitive-set', personId: input.personId, ...draft }, today);
    await note(scope, 'sensitive:set', input, { after: draft });
    return ok(undefined);
  });
}

/**
 * Changes the named staff, the review, the reason or the safe way of a sensitive record. Only another day of
 * the review means that it was held and that the record stays as it is.
 */
export function changeSensitive(actor: Actor, input: SetSensitive, today: PlainDate) {
  return write(actor, input, today, async (scope, draft) => {
    const before = await findSensitive(scope, input.personId);
    if (before?.id !== input.sensitiveId || !mayManage(actor, before.readers)) return notFound;
    if ((input.seen || sensitiveDigest(before)) !== sensitiveDigest(before))
      return fail({ kind: 'changed-meanwhile' });
    await updateSensitive(scope, before.id, draft);
    await renameReaders(scope, input.personId, draft.readerIds);
    const kind = isReviewAlone(before, draft) ? 'sensitive-reviewed' : 'sensitive-changed';
    await setReviewDay(scope, { kind, personId: input.personId, ...draft }, today);
    await note(scope, 'sensitive:change', input, { before, after: draft });
    return ok(undefined);
  });
}

/** A lead, or a practitioner with the person on their caseload. One who broke the glass is not. */
async function isResponsible(scope: Scope, personId: string, today: PlainDate): Promise<boolean> {
  const { role, userId } = scope.actor;
  if (role === 'PHB_LEAD') return true;
  const holders = await listCaseloadHolders(scope, personId, today);
  return holders.some((holder) => holder.userId === userId);
}

async function write(
  actor: Actor,
  { personId, readerEmails, reason, reviewOn, safeWay, safeWords }: SetSensitive,
  today: PlainDate,
  run: (scope: Scope, draft: DraftSensitive) => Promise<Result<void, SetSensitiveRefusal>>,
): Promise<Result<void, SetSensitiveRefusal>> {
  const readers = await readersFrom(actor, readerEmails, today);
  if (!readers.ok) return readers;
  const draft = { reason, reviewOn, safeWay, safeWords, readerIds: readers.value };
  return command<void, SetSensitiveRefusal>(actor, 'sensitive:write', async (scope) => {
    const person = await lockPerson(scope, personId);
    if (!person || !may(actor, 'sensitive:write', person)) return notFound;
    const checked = checkSensitive(draft, today);
    return checked.ok ? run(scope, draft) : checked;
  });
}

function note(
  scope: Scope,
  action: 'sensitive:set' | 'sensitive:change',
  { personId, sensitiveId }: SetSensitive,
  states: { before?: unknown; after: unknown },
): Promise<void> {
  const subject = { personId, subjectKind: 'sensitive-record', subjectId: sensitiveId };
  return recordEvent(scope, { action, ...subject, ...states });
}
