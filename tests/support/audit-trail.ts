import { recordEvent } from '@/lib/audit/store/audit';
import type { Actor } from '@/lib/core/policy/policy';
import { ok } from '@/lib/core/result';
import { command } from '@/lib/platform/db/transaction';
import { sql } from './superuser';

/** Records a look at a person, or at no one. */
export function aLook(actor: Actor, personId: string | null) {
  return anEvent(actor, 'person:view', personId);
}

/** Records a change of a person, which this does not make. */
export function aChange(actor: Actor, personId: string | null) {
  return anEvent(actor, 'person:edit', personId);
}

function anEvent(actor: Actor, action: 'person:view' | 'person:edit', personId: string | null) {
  return command(actor, 'person:view', async (scope) => {
    const subject = { personId, subjectKind: 'person', subjectId: personId };
    await recordEvent(scope, { action, ...subject, after: { b: 1, a: 2n } });
    return ok(undefined);
  });
}

/**
 * As the superuser, with the guarding triggers of the tables off: what an attacker with the keys to the
 * database could do. The commissioner's code is $1.
 */
export async function tamper(code: string, statement: string, ...tables: string[]): Promise<void> {
  for (const table of tables) await sql(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
  await sql(statement, statement.includes('$1') ? [code] : []);
  for (const table of tables) await sql(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
}
