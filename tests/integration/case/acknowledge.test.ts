import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { newLetterView } from '@/lib/letter/queries/letters-view';
import { aCase, type CaseAccounts, someAccounts } from '../../support/case';
import { died } from '../../support/death';
import { aSentLetter } from '../../support/letter';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

/** Asked on Tuesday 3 March 2026. */
async function asked(change: Parameters<typeof aCase>[2] = {}) {
  const accounts = await someAccounts();
  return { accounts, caseId: await aCase(accounts, day('2026-03-05'), change) };
}

async function clockOf(caseId: string): Promise<string> {
  const [row] = await sql<{ line: string }>(
    `SELECT concat_ws(' ', owner_role, started_on, due_on, coalesce(ended_on::text, 'open')) AS line
     FROM clock WHERE case_id = $1 AND kind = 'ACKNOWLEDGE_REQUEST'`,
    [caseId],
  );
  return row?.line ?? 'none';
}

const draftOf = async ({ practitioner }: CaseAccounts, caseId: string) => {
  const nothing = { about: null, to: null, sentOn: null };
  return newLetterView(practitioner, caseId, nothing, day('2026-03-06'));
};

describe('REQ-08: a request is acknowledged', () => {
  it('within five working days of the day of asking, by the practitioner', async () => {
    const { caseId } = await asked();
    expect(await clockOf(caseId)).toBe('PRACTITIONER 2026-03-03 2026-03-10 open');
  });

  it('in a letter that says by when it is decided, once', async () => {
    const { accounts, caseId } = await asked();
    const letter = (await draftOf(accounts, caseId))?.letter;
    expect(letter).toMatchObject({ kind: 'REQUEST_RECEIVED', subjectId: caseId });
    expect(JSON.stringify(letter?.content)).toContain('We aim to decide by 31 March 2026.');
    await aSentLetter(accounts, { caseId, subjectId: caseId }, 'REQUEST_RECEIVED', day('2026-03-06'));
    expect(await clockOf(caseId)).toBe('PRACTITIONER 2026-03-03 2026-03-10 2026-03-06');
    expect((await draftOf(accounts, caseId))?.letter).toBeNull();
  });

  it('or answered by a decision, which has its own letter', async () => {
    const { accounts, caseId } = await asked();
    const decision = { caseId, outcome: 'ELIGIBLE', evidence: 'The assessment', reasons: 'Needs' } as const;
    const decidedOn = day('2026-03-06');
    must(await decideEligibility(accounts.lead, { ...decision, decidedOn }, decidedOn));
    expect(await clockOf(caseId)).toBe('PRACTITIONER 2026-03-03 2026-03-10 2026-03-06');
  });

  it('unless the NHS offered it, or the person died', async () => {
    const offered = await asked({ origin: 'OFFER' });
    expect(await clockOf(offered.caseId)).toBe('none');
    const { accounts, caseId } = await asked();
    await died(accounts.practitioner, accounts.personId, day('2026-03-06'), { diedOn: day('2026-03-05') });
    expect(await clockOf(caseId)).toBe('PRACTITIONER 2026-03-03 2026-03-10 2026-03-06');
    expect((await draftOf(accounts, caseId))?.letter).toBeNull();
  });
});
