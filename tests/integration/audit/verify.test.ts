import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, test } from 'vitest';
import { verifyAudit } from '@/lib/audit/store/verify-audit';
import type { Actor } from '@/lib/core/policy/policy';
import { aChange, aLook, tamper } from '../../support/audit-trail';
import { aCommissioner, anAccount } from '../../support/identity';
import { aPerson } from '../../support/person';
import { sql } from '../../support/superuser';

let code: string;
let lead: Actor;
let shard: number;

/** A registration and five changes, which are one chain, and a look. */
beforeEach(async () => {
  code = await aCommissioner();
  lead = await anAccount('PHB_LEAD', code);
  const personId = await aPerson(code);
  for (let count = 0; count < 5; count += 1) await aChange(lead, personId);
  await aLook(lead, personId);
  const [row] = await sql<{ shard: number }>('SELECT audit_shard(false, $1) AS shard', [personId]);
  shard = row?.shard ?? 0;
});

const OF_CHANGES = 'WHERE commissioner_code = $1 AND shard <= 32';

describe('verifying the audit chains', () => {
  test('an untouched trail holds', async () => {
    expect(await verdict()).toMatchObject({ chains: 2, events: 7, faults: [] });
  });

  test('a changed event is named', async () => {
    await events(`UPDATE audit_event SET action = 'person:edited' ${OF_CHANGES} AND sequence = 3`);
    expect(await faults()).toEqual([{ kind: 'altered', shard, sequence: 3n }]);
  });

  test('an event with another id is named', async () => {
    await events(`UPDATE audit_event SET id = gen_random_uuid() ${OF_CHANGES} AND sequence = 3`);
    expect(await faults()).toEqual([{ kind: 'altered', shard, sequence: 3n }]);
  });

  test('a removed event is named', async () => {
    await events(`DELETE FROM audit_event ${OF_CHANGES} AND sequence = 2`);
    expect(await faults()).toEqual([{ kind: 'missing', shard, sequence: 2n }]);
  });

  test('the newest events removed are named', async () => {
    await events(`DELETE FROM audit_event ${OF_CHANGES} AND sequence > 3`);
    expect(await faults()).toEqual([{ kind: 'missing', shard, sequence: 4n }]);
  });

  test('events renumbered over a removed one are named', async () => {
    await events(`DELETE FROM audit_event ${OF_CHANGES} AND sequence = 3`);
    // In two steps: no two events have one sequence meanwhile, in whatever order the rows are changed.
    await events(`UPDATE audit_event SET sequence = sequence + 100 ${OF_CHANGES} AND sequence > 3`);
    await events(`UPDATE audit_event SET sequence = sequence - 101 ${OF_CHANGES} AND sequence > 100`);
    expect(await faults()).toEqual([{ kind: 'altered', shard, sequence: 3n }]);
  });

  test('an event with a right hash of its own that follows from another one is named', async () => {
    await events(`UPDATE audit_event SET previous_hash = repeat('f', 64) ${OF_CHANGES} AND sequence = 3`);
    await events(`UPDATE audit_event e SET hash = audit_hash(e) ${OF_CHANGES} AND sequence = 3`);
    expect(await faults()).toEqual([{ kind: 'relinked', shard, sequence: 3n }]);
  });

  test('a head put back hides no event', async () => {
    await heads(`UPDATE audit_head h SET sequence = 4, hash = (SELECT hash FROM audit_event e
      WHERE e.commissioner_code = $1 AND e.shard = h.shard AND e.sequence = 4) ${OF_CHANGES}`);
    expect(await faults()).toEqual([{ kind: 'beyond-head', shard, sequence: 5n }]);
  });

  test('a removed head hides no event', async () => {
    await heads(`DELETE FROM audit_head ${OF_CHANGES}`);
    expect(await faults()).toEqual([{ kind: 'beyond-head', shard, sequence: 1n }]);
  });

  test('a head with another hash is named', async () => {
    await heads(`UPDATE audit_head SET hash = repeat('f', 64) ${OF_CHANGES}`);
    expect(await faults()).toEqual([{ kind: 'head', shard, sequence: 6n }]);
  });

  test('each broken chain is named', async () => {
    await events('DELETE FROM audit_event WHERE commissioner_code = $1 AND sequence = 1');
    expect(await faults()).toEqual([
      { kind: 'missing', shard, sequence: 1n },
      { kind: 'missing', shard: shard + 32, sequence: 1n },
    ]);
  });

  test("one commissioner's broken chain says nothing of another's", async () => {
    const other = await aCommissioner();
    await aLook(await anAccount('PHB_LEAD', other), null);
    await events('DELETE FROM audit_event WHERE commissioner_code = $1 AND sequence = 1');
    expect(await faults(other)).toEqual([]);
    expect(await faults()).not.toEqual([]);
  });

  test('the command names the broken link and fails', async () => {
    await events(`UPDATE audit_event SET reason = 'none' ${OF_CHANGES} AND sequence = 4`);
    const { code: exit, stdout, stderr } = await theCommand();
    expect(stdout).toContain(`${code}: event 4 of chain ${shard} is not as it was written`);
    expect(stderr).toContain('events checked');
    expect(exit).toBe(1);
  });
});

async function verdict(of = code) {
  return (await verifyAudit({ codes: [of] }))[0];
}

async function faults(of = code) {
  return (await verdict(of))?.faults;
}

const events = (statement: string) => tamper(code, statement, 'audit_event');
const heads = (statement: string) => tamper(code, statement, 'audit_head');

async function theCommand(): Promise<{ code: number; stdout: string; stderr: string }> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const args = ['--conditions=react-server', '--import', 'tsx', 'scripts/audit-verify.ts'];
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, args, { cwd: root })) };
  } catch (fault) {
    return fault as { code: number; stdout: string; stderr: string };
  }
}
