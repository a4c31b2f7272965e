import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, test } from 'vitest';
import { recordEvent } from '@/lib/audit/store/audit';
import { GENESIS, link } from '@/lib/audit/store/audit-chain';
import { follow, verifyAudit } from '@/lib/audit/store/verify-audit';
import type { Actor } from '@/lib/core/policy/policy';
import { ok } from '@/lib/core/result';
import { command } from '@/lib/platform/db/transaction';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aPerson } from '../../support/person';
import { sql } from '../../support/superuser';

let code: string;
let lead: Actor;

beforeEach(async () => {
  code = await aCommissioner();
  lead = await aStaffMember('PHB_LEAD', code);
  const personId = await aPerson(code);
  for (let count = 0; count < 5; count += 1) await aLook(personId);
});

function aLook(personId: string) {
  return command(lead, 'person:view', async (scope) => {
    await recordEvent(scope, { action: 'person:view', personId, subjectKind: 'person', subjectId: personId });
    return ok(undefined);
  });
}

describe('verifying the audit chains', () => {
  test('an untouched chain holds', async () => {
    // The registration and five views.
    expect(await verdict()).toMatchObject({ events: 6n, broken: null });
  });

  test('a changed event is named', async () => {
    await tamper(
      `UPDATE audit_event SET action = 'person:edit' WHERE commissioner_code = $1 AND sequence = 3`,
    );
    expect((await verdict())?.broken).toEqual({ kind: 'altered', sequence: 3n });
  });

  test('a removed event is named', async () => {
    await tamper('DELETE FROM audit_event WHERE commissioner_code = $1 AND sequence = 2');
    expect((await verdict())?.broken).toEqual({ kind: 'missing', sequence: 2n });
  });

  test('the newest events removed are named', async () => {
    await tamper('DELETE FROM audit_event WHERE commissioner_code = $1 AND sequence > 3');
    expect((await verdict())?.broken).toEqual({ kind: 'missing', sequence: 4n });
  });

  test('events renumbered over a removed one are named', async () => {
    await tamper('DELETE FROM audit_event WHERE commissioner_code = $1 AND sequence = 3');
    await tamper(
      'UPDATE audit_event SET sequence = sequence - 1 WHERE commissioner_code = $1 AND sequence > 3',
    );
    expect((await verdict())?.broken).toEqual({ kind: 'altered', sequence: 3n });
  });

  test('an event with a right hash of its own that follows from another one is named', () => {
    const facts = { sequence: 1n, at: 0, userId: lead.userId, role: lead.role, action: 'person:view', personId: null,
      subjectKind: 'person', subjectId: null, reason: null, beforeDigest: null, afterDigest: null }; // biome-ignore format: facts
    const event = { ...facts, previousHash: 'f'.repeat(64), hash: link('f'.repeat(64), facts) };
    expect(follow({ sequence: 0n, hash: GENESIS }, [event])).toEqual({ kind: 'relinked', sequence: 1n });
  });

  test('a head put back hides no event', async () => {
    await tamper(`UPDATE audit_head SET sequence = 4,
      hash = (SELECT hash FROM audit_event WHERE commissioner_code = $1 AND sequence = 4) WHERE commissioner_code = $1`);
    expect((await verdict())?.broken).toEqual({ kind: 'beyond-head', sequence: 5n });
  });

  test("one commissioner's broken chain says nothing of another's", async () => {
    const other = await aCommissioner();
    const theirs = await aStaffMember('PHB_LEAD', other);
    await command(theirs, 'person:find', async (scope) => {
      await recordEvent(scope, {
        action: 'person:find',
        personId: null,
        subjectKind: 'person',
        subjectId: null,
      });
      return ok(undefined);
    });
    await tamper('DELETE FROM audit_event WHERE commissioner_code = $1 AND sequence = 1');
    const verdicts = await verifyAudit();
    expect(verdicts.find(({ commissionerCode }) => commissionerCode === other)?.broken).toBeNull();
    expect((await verdict())?.broken).toEqual({ kind: 'missing', sequence: 1n });
  });

  test('the command names the broken link and fails', async () => {
    await tamper(`UPDATE audit_event SET reason = 'none' WHERE commissioner_code = $1 AND sequence = 4`);
    const { code: exit, stdout } = await theCommand();
    expect(stdout).toContain(`${code}: event 4 is not as it was written`);
    expect(exit).toBe(1);
  });
});

async function verdict() {
  const verdicts = await verifyAudit();
  return verdicts.find(({ commissionerCode }) => commissionerCode === code);
}

/**
 * As the superuser, with the guarding triggers off: what an attacker with the keys to the database could do.
 */
async function tamper(statement: string): Promise<void> {
  await sql('ALTER TABLE audit_event DISABLE TRIGGER USER');
  await sql(statement, [code]);
  await sql('ALTER TABLE audit_event ENABLE TRIGGER USER');
}

async function theCommand(): Promise<{ code: number; stdout: string }> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const args = ['--conditions=react-server', '--import', 'tsx', 'scripts/audit-verify.ts'];
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, args, { cwd: root })) };
  } catch (fault) {
    return fault as { code: number; stdout: string };
  }
}
