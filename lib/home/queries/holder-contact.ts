import 'server-only';
import {
  type CommissionerContact,
  findCommissionerContact,
  findHolderCase,
} from '@/lib/case/store/holder-case';
import { todayInLondon } from '@/lib/core/clock';
import { type Actor, may } from '@/lib/core/policy/policy';
import { policySubjectOf } from '@/lib/person/queries/represented-people';
import { query } from '@/lib/platform/db/transaction';

export type HolderContact = {
  /** Null while there is no case. */
  coordinator: { name: string; phone: string | null } | null;
  commissioner: CommissionerContact;
};

/** Contacts for a budget: the care co-ordinator and the commissioner. Null: not theirs. */
export async function holderContact(actor: Actor, personId: string): Promise<HolderContact | null> {
  return query(actor, 'case:view', async (scope) => {
    if (!may(actor, 'case:view', policySubjectOf(actor, personId))) return null;
    const found = await findHolderCase(scope, personId, todayInLondon());
    return {
      coordinator: found && { name: found.contactName, phone: found.contactPhone },
      commissioner: await findCommissionerContact(scope),
    };
  });
}
