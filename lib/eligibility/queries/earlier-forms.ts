import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type Actor, may } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';
import { type EligibilityRow, findInForce, listEligibility } from '@/lib/eligibility/store/eligibility';
import { fullName } from '@/lib/person/rules/person-name';
import { findPerson } from '@/lib/person/store/person';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';

/** The form that records an earlier decision. */
export type EarlierForm = { personId: string; name: string };

/** Null: not there, not theirs, or the person died. */
export function earlierForm(actor: Actor, personId: string): Promise<EarlierForm | null> {
  return queryById(actor, { permission: 'eligibility:record', ids: [personId] }, async (scope) => {
    const found = await formOf(scope, personId);
    return found?.isAlive ? found : null;
  });
}

/** The form that corrects one, with the row that counts. */
export type CorrectForm = EarlierForm & { row: EligibilityRow };

/** Null as well where it comes from a decision on a case. */
export function correctForm(actor: Actor, personId: string, entryId: string): Promise<CorrectForm | null> {
  return queryById(actor, { permission: 'eligibility:record', ids: [personId, entryId] }, async (scope) => {
    const found = await formOf(scope, personId);
    const row = found && (await findInForce(scope, entryId));
    if (!row || row.personId !== personId) return null;
    const rows = await listEligibility(scope, personId);
    const isOfCase = rows.some((one) => one.entryId === entryId && one.decisionId !== null);
    return isOfCase ? null : { ...found, row };
  });
}

/** The form that ends an entry, or takes its end back. */
export type EndForm = EarlierForm & { rowId: string; isEnded: boolean };

/** Null: not there, not theirs, or nothing that ends. */
export function endForm(actor: Actor, personId: string, entryId: string): Promise<EndForm | null> {
  return queryById(actor, { permission: 'eligibility:decide', ids: [personId, entryId] }, async (scope) => {
    const found = await formOf(scope, personId, 'eligibility:decide');
    const row = found && (await findInForce(scope, entryId));
    if (!row || row.personId !== personId || row.outcome === 'NOT_ELIGIBLE') return null;
    return { personId, name: found.name, rowId: row.id, isEnded: row.change === 'ENDED' };
  });
}

async function formOf(scope: Scope, personId: string, permission: Permission = 'eligibility:record') {
  const person = await findPerson(scope, personId);
  if (!person || !may(scope.actor, permission, person)) return null;
  await recordEvent(scope, {
    action: 'eligibility:view',
    personId,
    subjectKind: 'person',
    subjectId: personId,
  });
  return { personId, name: fullName(person), isAlive: person.diedOn === null };
}
