import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatDay } from '@/lib/core/plain-date';
import { type Actor, may, type Subject } from '@/lib/core/policy/policy';
import { findPersonNames } from '@/lib/person/store/person-name';
import { query } from '@/lib/platform/db/transaction';

export type RepresentedPerson = {
  id: string;
  name: string;
  /** What to call them in sentences; null if they are the reader. */
  about: string | null;
  /** `?for=…` for every link if the reader acts for several people, else empty. */
  suffix: string;
  /** In words; null while the person is alive. */
  diedOn: string | null;
};

export type Represented = { person: RepresentedPerson } | { people: { id: string; name: string }[] };

/**
 * The person of a page: the one asked for, the only one, or all to choose from. An id in an address is a
 * question.
 */
export async function representedPerson(
  actor: Actor,
  asked: string | string[] | undefined,
): Promise<Represented> {
  const people =
    (await query(actor, 'person:view', (scope) => findPersonNames(scope, actor.personIds))) ?? [];
  const own = people.filter(({ id }) => may(actor, 'person:view', policySubjectOf(actor, id)));
  const chosen = own.length === 1 ? own[0] : own.find(({ id }) => id === [asked].flat()[0]);
  if (!chosen) return { people: own };
  const suffix = own.length > 1 ? `?for=${chosen.id}` : '';
  const { id, name, calledName } = chosen;
  const diedOn = chosen.diedOn && formatDay(chosen.diedOn);
  return { person: { id, name, about: actor.role === 'BUDGET_HOLDER' ? null : calledName, suffix, diedOn } };
}

/** The policy's subject for a person of the actor's commissioner. */
export function policySubjectOf({ commissionerCode }: Actor, personId: string): Subject {
  return { commissionerCode, personId };
}

/** Records the view of a holder's pages in the audit trail, in the query's transaction. */
export function recordLook(
  scope: Parameters<typeof recordEvent>[0],
  action: 'budget:view' | 'case:view',
  personId: string,
  subject: { kind: string; id: string },
): Promise<void> {
  return recordEvent(scope, { action, personId, subjectKind: subject.kind, subjectId: subject.id });
}
