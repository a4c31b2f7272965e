import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '@/lib/core/plain-date';
import { takeBackDeath } from '@/lib/event/commands/take-back-death';
import { endBudget } from '@/lib/money/commands/end-budget';
import type { LedgerFault } from '@/lib/money/store/ledger-fault';
import { verifyLedger } from '@/lib/money/store/verify-ledger';
import { died } from '../../support/death';
import { aCommissioner } from '../../support/identity';
import { anActiveBudget, startsOn, today } from '../../support/money';
import { must } from '../../support/result';
import { forge, keepRows } from '../../support/tampering';

const lastDay = addDays(startsOn, 9);

let code: string;
let putBack: () => Promise<void>;

/** A budget that ended with a death, which was taken back and recorded again. */
beforeAll(async () => {
  code = await aCommissioner();
  const { caseId, personId, lead } = await anActiveBudget(code);
  for (const isFirst of [true, false]) {
    await died(lead, personId, today, { diedOn: lastDay });
    must(await endBudget(lead, { caseId, reason: 'DEATH', lastDay }, today));
    if (isFirst) must(await takeBackDeath(lead, { personId, reason: 'Another person' }, today));
  }
  putBack = await keepRows(code, ['ledger_account', 'journal_entry', 'posting', 'audit_event']);
});

afterEach(() => putBack());

async function faults(): Promise<LedgerFault[]> {
  const verdicts = await verifyLedger({ codes: [code] });
  return verdicts.flatMap((verdict) => verdict.faults);
}

const entry = (kind: string) =>
  `(SELECT id FROM journal_entry WHERE commissioner_code = '${code}' AND kind = '${kind}' LIMIT 1)`;
const account = (kind: string) =>
  `(SELECT id FROM ledger_account WHERE commissioner_code = '${code}' AND kind = '${kind}')`;

/** Each is one change past the triggers, and what the verification says of it. */
const CHANGES: [string, () => string, Record<string, unknown>][] = [
  ['the description of a release', () => `UPDATE journal_entry SET description = 'x' WHERE id = ${entry('RELEASE')}`, { kind: 'not-as-recorded', table: 'entry' }],
  ['the day of a recommitment', () => `UPDATE journal_entry SET happened_on = happened_on - 1 WHERE id = ${entry('RECOMMITMENT')}`, { kind: 'not-as-recorded', table: 'entry' }],
  ['a release that takes what was paid out', () => `UPDATE posting SET account_id = ${account('HELD')} WHERE entry_id = ${entry('RELEASE')} AND amount_pence < 0`, { kind: 'not-its-entry', table: 'entry' }],
  ['a release the other way round', () => `UPDATE posting SET amount_pence = -amount_pence WHERE entry_id = ${entry('RELEASE')}`, { kind: 'not-its-entry', table: 'entry' }],
  ['the event of a release', () => `UPDATE audit_event SET subject_id = gen_random_uuid() WHERE subject_id = ${entry('RELEASE')}`, { kind: 'without-event', table: 'entry' }],
  ['a release that is not the fund’s', () => `DELETE FROM posting WHERE entry_id = ${entry('RELEASE')}`, { kind: 'budget' }],
]; // biome-ignore format: one line a change

describe('LED-09: the verification of what was given back', () => {
  it('finds nothing where the entries are as they were posted', async () => {
    expect(await faults()).toEqual([]);
  });

  it.each(CHANGES)('names %s', async (_, statement, fault) => {
    await forge(statement());
    expect(await faults()).toContainEqual(expect.objectContaining(fault));
  });
});
