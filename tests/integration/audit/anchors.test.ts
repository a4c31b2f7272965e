import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { appendAnchor, readAnchors } from '@/lib/audit/store/anchors';
import { beginAnchorFile } from '@/lib/audit/store/kept-anchors';
import { verifyAudit } from '@/lib/audit/store/verify-audit';
import { now, runAt } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { anchorCommissioner } from '@/lib/money/commands/anchor-commissioner';
import { verifyLedger } from '@/lib/money/store/verify-ledger';
import { anchorFile } from '../../support/anchors';
import { aChange, aLook, tamper } from '../../support/audit-trail';
import { aCommissioner, anAccount } from '../../support/identity';
import { anActiveBudget } from '../../support/money';
import { aPerson } from '../../support/person';
import { sql } from '../../support/superuser';

let code: string;
let lead: Actor;
let personId: string;

beforeEach(async () => {
  writeFileSync(anchorFile, '');
  code = await aCommissioner();
  lead = await anAccount('PHB_LEAD', code);
  personId = await aPerson(code);
  for (let count = 0; count < 3; count += 1) await aChange(lead, personId);
  await aLook(lead, personId);
});

/** What the two verifications say, with the anchors as they are in the file. */
async function faults() {
  const anchors = await readAnchors();
  const given = { anchors, codes: [code] };
  const verdicts = [...(await verifyAudit(given)), ...(await verifyLedger(given))];
  return [...(anchors?.faults ?? []), ...verdicts.flatMap((verdict): { kind: string }[] => verdict.faults)];
}

const kinds = async () => (await faults()).map(({ kind }) => kind);
const anchorNow = () => anchorCommissioner(code);
/** Entries settle for some minutes before an anchor counts them. */
const anchorLater = () => runAt(new Date(now().getTime() + 600_000), anchorNow);
const CHAIN = 'WHERE commissioner_code = $1 AND shard <= 32';
const events = (statement: string) => tamper(code, statement, 'audit_event', 'audit_head');

/** Links all events of the chain again after a change, as an attacker with the keys to the database would. */
async function linkAgain() {
  await events(`
    DO $do$
    DECLARE e audit_event; before text := repeat('0', 64);
    BEGIN
      FOR e IN SELECT * FROM audit_event WHERE commissioner_code = '${code}' AND shard <= 32 ORDER BY sequence LOOP
        e.previous_hash := before;
        before := audit_hash(e);
        UPDATE audit_event SET previous_hash = e.previous_hash, hash = before WHERE commissioner_code = e.commissioner_code AND id = e.id;
      END LOOP;
      UPDATE audit_head SET hash = before WHERE commissioner_code = '${code}' AND shard <= 32;
    END $do$`);
}

describe('an anchor outside the database', () => {
  it('says nothing of a trail that goes on as it was', async () => {
    expect(await anchorNow()).toBe(2);
    await aChange(lead, personId);
    expect(await anchorNow()).toBeGreaterThanOrEqual(2); // that it was anchored has a chain too
    expect(await faults()).toEqual([]);
  });

  it('is not written again when nothing has happened', async () => {
    await anchorNow();
    expect(await anchorNow()).toBe(0);
    expect(readFileSync(anchorFile, 'utf8').trim().split('\n')).toHaveLength(1);
  });

  it('names the newest events cut with their head put back', async () => {
    await anchorNow();
    await events(`DELETE FROM audit_event ${CHAIN} AND sequence > 2`);
    await events(`UPDATE audit_head h SET sequence = 2, hash = (SELECT hash FROM audit_event e WHERE e.commissioner_code = $1
      AND e.shard = h.shard AND e.sequence = 2) ${CHAIN}`);
    expect(await faults()).toEqual([expect.objectContaining({ kind: 'not-as-anchored', sequence: 4n })]);
  });

  it('names one event changed with all later links computed again', async () => {
    await anchorNow();
    await events(`UPDATE audit_event SET reason = 'other' ${CHAIN} AND sequence = 2`);
    await linkAgain();
    expect(await faults()).toEqual([expect.objectContaining({ kind: 'not-as-anchored', sequence: 4n })]);
  });

  it('names the same after a later day', async () => {
    await anchorNow();
    await aChange(lead, personId);
    await anchorNow();
    await events(`UPDATE audit_event SET reason = 'other' ${CHAIN} AND sequence = 2`);
    await linkAgain();
    expect(await kinds()).toEqual(['not-as-anchored', 'not-as-anchored']);
  });

  it('is refused when an earlier one is not kept, so that no change is anchored', async () => {
    await anchorNow();
    await events(`UPDATE audit_event SET reason = 'other' ${CHAIN} AND sequence = 2`);
    await linkAgain();
    await aChange(lead, personId);
    await expect(anchorNow()).rejects.toThrow('is not what was anchored at');
  });

  it('names a chain that is gone with its head, and every event of a commissioner', async () => {
    await anchorNow();
    await events(`DELETE FROM audit_event ${CHAIN}`);
    await events(`DELETE FROM audit_head ${CHAIN}`);
    expect(await kinds()).toEqual(['not-as-anchored']);
    await events('DELETE FROM audit_event WHERE commissioner_code = $1');
    await events('DELETE FROM audit_head WHERE commissioner_code = $1');
    expect(await kinds()).toEqual(['not-as-anchored', 'not-as-anchored', 'without-event']);
  });

  it('names entries changed so that all else agrees', async () => {
    const { budgetId } = await anActiveBudget(code);
    await anchorLater();
    expect(await faults()).toEqual([]);
    const at = `SET recorded_at = recorded_at - interval '1 day'`;
    await tamper(code, `UPDATE journal_entry ${at} WHERE budget_id = '${budgetId}'`, 'journal_entry');
    expect(await kinds()).toEqual(['not-as-anchored', 'not-as-recorded']);
  });
});

describe('the file of anchors', () => {
  const lines = () => readFileSync(anchorFile, 'utf8').trim().split('\n');
  const write = (changed: string[]) => writeFileSync(anchorFile, `${changed.join('\n')}\n`);

  beforeEach(async () => {
    for (let count = 0; count < 3; count += 1) {
      await aChange(lead, personId);
      await anchorNow();
    }
  });

  it.each<[string, (lines: string[]) => string[], { kind: string; line: number }]>([
    [
      'a line changed',
      ([a, b = '', c]) => [a, b.replace('"hash":"', '"hash":"0'), c] as string[],
      { kind: 'forged', line: 2 },
    ],
    ['a line without a signature', ([a, b]) => [a, b, '{}'] as string[], { kind: 'forged', line: 3 }],
    ['a line taken out', ([a, , c]) => [a, c] as string[], { kind: 'unlinked', line: 2 }],
    ['the first line taken out', ([, b, c]) => [b, c] as string[], { kind: 'unlinked', line: 1 }],
    ['two lines in another order', ([a, b, c]) => [a, c, b] as string[], { kind: 'unlinked', line: 2 }],
  ])('with %s is named', async (_, change, fault) => {
    write(change(lines()));
    expect((await readAnchors())?.faults).toContainEqual(fault);
    await aChange(lead, personId);
    await expect(anchorNow()).rejects.toThrow('is not ours');
  });
});

describe('a file of anchors that has lost its end', () => {
  const lines = () => readFileSync(anchorFile, 'utf8').trim().split('\n');
  const gone = { kind: 'anchor-gone', anchoredAt: expect.any(Date) };

  beforeEach(async () => {
    await anchorNow();
    await aChange(lead, personId);
    await anchorNow();
  });

  it.each([
    ['its last line', () => writeFileSync(anchorFile, `${lines()[0]}\n`), 1],
    ['every line', () => writeFileSync(anchorFile, ''), 2],
    ['itself', () => rmSync(anchorFile), 2],
  ])('is named when %s is gone, and nothing is anchored', async (_, cut, count) => {
    cut();
    expect(await faults()).toEqual(Array.from({ length: count }, () => gone));
    await expect(anchorNow()).rejects.toThrow('is not in the file any more');
  });

  it('is left behind where a new one begins, on record', async () => {
    writeFileSync(anchorFile, '');
    await beginAnchorFile(code, 'The disk was lost');
    expect(await anchorNow()).toBeGreaterThan(0);
    expect(await faults()).toEqual([]);
    expect(await anchorNow()).toBe(0);
    const events = await sql('SELECT reason FROM audit_event WHERE commissioner_code = $1 AND action = $2', [
      code,
      'anchor:begin',
    ]);
    expect(events).toEqual([{ reason: 'The disk was lost' }]);
    writeFileSync(anchorFile, '');
    expect(await faults()).toEqual([gone]);
  });

  it('is not named for a line that was written before a process died', async () => {
    const read = await readAnchors();
    const [{ heads, ledger } = { heads: [], ledger: undefined }] = read?.anchors.slice(-1) ?? [];
    if (!ledger) throw new Error('no anchor');
    await appendAnchor({ version: 1, at: now().toISOString(), commissionerCode: code, heads, ledger });
    expect(await faults()).toEqual([]);
    expect(await anchorNow()).toBe(0);
    writeFileSync(anchorFile, `${lines().slice(0, -1).join('\n')}\n`);
    expect(await faults()).toEqual([gone]);
  });
});

describe('without any anchor', () => {
  it('a commissioner with people and no trail is named', async () => {
    await events('DELETE FROM audit_event WHERE commissioner_code = $1');
    await events('DELETE FROM audit_head WHERE commissioner_code = $1');
    expect(await faults()).toEqual([{ kind: 'without-event', personId }]);
  });

  it('a head put back to the beginning is named', async () => {
    await events(`UPDATE audit_head SET sequence = 0, hash = repeat('0', 64) ${CHAIN}`);
    expect(await faults()).toEqual([expect.objectContaining({ kind: 'beyond-head', sequence: 1n })]);
  });

  it('an event of another commissioner is named', async () => {
    const other = await aCommissioner();
    await sql(`UPDATE audit_head SET commissioner_code = '${other}' ${CHAIN}`, [code]);
    await events(`UPDATE audit_event SET commissioner_code = '${other}' ${CHAIN}`);
    const [verdict] = await verifyAudit({ codes: [other] });
    expect(verdict?.faults).toEqual([expect.objectContaining({ kind: 'altered', sequence: 1n })]);
  });
});
