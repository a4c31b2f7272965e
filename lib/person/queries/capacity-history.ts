import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type CapacityView, capacityView } from '@/lib/person/rules/capacity-text';
import { fullName } from '@/lib/person/rules/person-name';
import { listCapacity } from '@/lib/person/store/capacity';
import { findPerson } from '@/lib/person/store/person';
import { queryById } from '@/lib/platform/db/transaction';

export type CapacityHistory = {
  name: string;
  /** The latest first. */
  findings: (CapacityView & { isCurrent: boolean })[];
};

/** Every finding about a person's capacity. Null: not there or not theirs. Records the view. */
export function capacityHistory(actor: Actor, personId: string): Promise<CapacityHistory | null> {
  return queryById(actor, { permission: 'capacity:view', ids: [personId] }, async (scope) => {
    const person = await findPerson(scope, personId);
    if (!person || !may(actor, 'capacity:view', person)) return null;
    const recorded = await listCapacity(scope, personId);
    const current = new Map(recorded.map(({ matter, id }) => [matter, id]));
    await recordEvent(scope, {
      action: 'person:view',
      personId,
      subjectKind: 'capacity',
      subjectId: personId,
    });
    return {
      name: fullName(person),
      findings: recorded
        .map((one) => ({ ...capacityView(one), isCurrent: current.get(one.matter) === one.id }))
        .reverse(),
    };
  });
}
