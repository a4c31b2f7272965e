import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { type SignAgreement, signAgreement } from '@/lib/money/commands/sign-agreement';
import { must } from './result';
import { sql } from './superuser';

/** What the form about a part sends: signed on paper, with an account of its own. */
export async function agreementOf(
  budgetId: string,
  allocationId: string,
  signedOn: PlainDate,
): Promise<SignAgreement> {
  const [payee] = await sql<{ id: string }>(
    'SELECT id FROM payee WHERE allocation_id = $1 AND replaced_at IS NULL',
    [allocationId],
  );
  const seenPayeeId = payee?.id ?? '';
  const signed = { rule: 'SEPARATE', items: null, signedOn, signedForUsBy: 'Dev Rana', note: null } as const;
  return { budgetId, allocationId, seenPayeeId, ...signed };
}

/** The agreement of each direct payment of a budget is signed, where it is not. */
export async function signsAgreements(practitioner: Actor, budgetId: string, on: PlainDate): Promise<void> {
  const parts = await sql<{ id: string }>(
    `SELECT id FROM allocation WHERE budget_id = $1 AND way = 'DIRECT_PAYMENT'`,
    [budgetId],
  );
  for (const { id } of parts)
    must(await signAgreement(practitioner, await agreementOf(budgetId, id, on), on));
}
