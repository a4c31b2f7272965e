import type { Actor } from '@/lib/core/policy/policy';
import { aCrowd } from './list-builders';
import { sql } from './superuser';

/**
 * A crowd with some years of money behind it: payments of which few wait, and an account of spending for each
 * budget. Gathers no statistics.
 */
export async function aMoneyCrowd(practitioner: Actor, people: number): Promise<void> {
  await aCrowd(practitioner, people);
  const { commissionerCode: code, userId } = practitioner;
  const id = (family: string) => `md5('${code} ${family} ' || n)::uuid`;
  const many = (family: string) => `md5('${code} ${family} ' || n || ' ' || m)::uuid`;
  const rows = `generate_series(1, ${people}) AS n, generate_series(1, 4) AS m WHERE n % 10 <> 0`;
  const state = `CASE WHEN n % 100 = 1 THEN 'PROPOSED' WHEN n % 100 = 2 THEN 'APPROVED' WHEN n % 100 = 3 THEN 'CANCELLED' ELSE 'RELEASED' END`;
  const signed = (states: string, column: string) => `CASE WHEN ${state} IN (${states}) THEN ${column} END`;
  await sql(`INSERT INTO payment (commissioner_code, id, budget_id, allocation_id, person_id, amount_pence, period_starts_on, period_ends_on, due_on,
      state, proposed_by_id, proposed_at, approved_by_id, approved_at, released_by_id, released_at, cancelled_reason)
    SELECT '${code}', ${many('payment')}, ${id('budget')}, ${id('allocation')}, ${id('person')}, 1000, date '2025-06-01', date '2025-06-30',
      date '2025-01-01' + (n + m * 90) % 400, (${state})::"PaymentState", '${userId}', now(),
      ${signed(`'APPROVED', 'RELEASED'`, `md5('approver')::uuid`)}, ${signed(`'APPROVED', 'RELEASED'`, 'now()')},
      ${signed(`'RELEASED'`, `md5('releaser')::uuid`)}, ${signed(`'RELEASED'`, 'now()')}, ${signed(`'CANCELLED'`, `'test'`)} FROM ${rows}`);
  await sql(`INSERT INTO journal_entry (commissioner_code, id, kind, budget_id, person_id, happened_on, description, idempotency_key, fingerprint,
      recorded_by_id, recorded_at)
    SELECT '${code}', ${many('entry')}, 'SPENDING', ${id('budget')}, ${id('person')}, date '2025-06-01' + m, 'test', ${many('key')}, repeat('0', 64),
      '${userId}', now() FROM ${rows}`);
  await sql(`INSERT INTO posting (commissioner_code, id, entry_id, account_id, person_id, amount_pence)
    SELECT '${code}', md5('${code} ' || kind || n || ' ' || m)::uuid, ${many('entry')}, md5('${code} ' || kind || ' ' || n)::uuid, ${id('person')}, amount
    FROM (VALUES ('COMMITTED', -100), ('SPENT', 100)) AS side (kind, amount), ${rows}`);
}

/** The users who approved and released the crowd's payments. */
export async function signatories(): Promise<void> {
  await sql(`INSERT INTO user_account (id, email, display_name, created_at)
    SELECT md5(name)::uuid, name || '@test.invalid', name, now() FROM unnest(ARRAY['approver', 'releaser']) AS name`);
}
