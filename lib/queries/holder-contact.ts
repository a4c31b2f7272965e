import 'server-only';
import { findCommissionerContact, findHolderCase } from '@/lib/db/repositories/holder-case';
import { query } from '@/lib/db/transaction';
import { type Actor, may } from '@/lib/policy/policy';
import { subjectOf } from './held-people';

/** Whom to talk to about a budget: the care co-ordinator, and the commissioner. Null where it is not the actor's to know. */
export async function holderContact(actor: Actor, personId: string) {
  return query(actor, 'request:view', async (scope) => {
    if (!may(actor, 'request:view', subjectOf(actor, personId))) return null;
    const found = await findHolderCase(scope, personId);
    return {
      coordinator: found && { name: found.contactName, phone: found.contactPhone },
      commissioner: await findCommissionerContact(scope),
    };
  });
}
