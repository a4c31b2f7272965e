import { beforeEach, describe, expect, it } from 'vitest';
import { recordEvent } from '@/lib/audit/store/audit';
import { verifyAudit } from '@/lib/audit/store/verify-audit';
import type { Actor } from '@/lib/core/policy/policy';
import { ok } from '@/lib/core/result';
import { command } from '@/lib/platform/db/transaction';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aPerson } from '../../support/person';
import { sql } from '../../support/superuser';

let code: string;
let lead: Actor;
let personId: string;

beforeEach(async () => {
  code = await aCommissioner();
  lead = await aStaffMember('PHB_LEAD', code);
  personId = await aPerson(code);
});

/**
 * What is hashed must be what the database keeps: else a form could leave a chain that seems tampered with,
 * for good.
 */
describe('an event with facts that the database writes in another way', () => {
  it('holds with an id in capitals, as a form may send it', async () => {
    await anEvent({ id: personId.toUpperCase() });
    expect(await faults()).toEqual([]);
  });

  it('holds with a reason cut in the middle of a letter', async () => {
    await anEvent({ reason: `${'a'.repeat(499)}\u{1F600}`.slice(0, 500) });
    expect(await faults()).toEqual([]);
  });

  it('keeps the beginning of a reason longer than the trail has room for', async () => {
    await anEvent({ reason: `${'a'.repeat(499)}\u{1F600} and more` });
    expect(await faults()).toEqual([]);
    const [event] = await sql<{ reason: string }>(
      `SELECT reason FROM audit_event WHERE commissioner_code = $1 AND action = 'person:view'`,
      [code],
    );
    expect(event?.reason).toBe('a'.repeat(499));
  });
});

function anEvent({ id = personId, reason = 'because' }: { id?: string; reason?: string }) {
  return command(lead, 'person:view', async (scope) => {
    const subject = { personId: id, subjectKind: 'person', subjectId: id };
    await recordEvent(scope, { action: 'person:view', ...subject, reason });
    return ok(undefined);
  });
}

async function faults() {
  return (await verifyAudit({ codes: [code] }))[0]?.faults;
}
