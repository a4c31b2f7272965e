import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveAnswer } from '@/lib/assessment/commands/save-answer';
import { withdrawAssessment } from '@/lib/assessment/commands/withdraw-assessment';
import { assessmentView } from '@/lib/assessment/queries/assessment-view';
import {
  aChecklist,
  aCompletedChecklist,
  aDst,
  anAnswer,
  aStartedTool,
  aSubmittedDst,
  assessedOn,
  complete,
  submit,
} from '@/tests/support/assessment';
import { eventsOf } from '@/tests/support/audit';
import { aCase, type CaseAccounts, someAccounts } from '@/tests/support/case';
import { aCommissioner, aStaffMember } from '@/tests/support/identity';
import { aHolder, aPerson, withCaseload } from '@/tests/support/person';
import { must } from '@/tests/support/result';
import { sql } from '@/tests/support/superuser';

const LEVELS = 'N N N N S N N S N N N N';
let accounts: CaseAccounts;
let caseId: string;
beforeEach(async () => {
  accounts = await someAccounts();
  caseId = await aCase(accounts);
});
const view = (id: string, actor = accounts.practitioner) => assessmentView(actor, id, assessedOn);

describe('assessmentView', () => {
  it('shows an empty tool with every domain, nothing indicated and everything missing', async () => {
    const shown = await view(await aStartedTool(accounts, caseId, 'DST'));
    expect(shown).toMatchObject({
      tool: 'DST',
      state: 'OPEN',
      caseId,
      group: 'CHC',
      explanation: null,
      involvement: null,
      answered: { domains: 0, of: 12 },
      rounds: [],
      members: [],
      files: [],
      mayWrite: true,
      started: { on: '10 March 2026', byName: accounts.practitioner.displayName },
      received: '5 March 2026',
      edition: { id: 'chc-dst-2022' },
      person: { name: 'Test Person' },
    });
    expect(shown?.domains).toHaveLength(16);
    expect(shown?.domains[0]).toMatchObject({
      key: 'breathing',
      version: 0,
      isAnswered: false,
      written: null,
    });
    expect(shown?.gaps.map(({ kind }) => kind)).toContain('team-too-small');
  });

  it('shows the latest answer, in words, with who wrote it and when', async () => {
    const id = await aStartedTool(accounts, caseId, 'DST');
    must(await saveAnswer(accounts.practitioner, { assessmentId: id, ...anAnswer('skin', 'LOW') }));
    const higher = { level: 'HIGH', version: 1, lowerLevel: 'LOW', disagreement: 'Seen at night' };
    must(
      await saveAnswer(accounts.practitioner, { assessmentId: id, ...anAnswer('skin', 'LOW'), ...higher }),
    );
    const shown = await view(id);
    expect(shown?.domains.find(({ key }) => key === 'skin')).toMatchObject({
      version: 2,
      levelName: 'High',
      lowerLevelName: 'Low',
      isAnswered: true,
      answer: { level: 'HIGH', body: 'Evidence on skin', lowerLevel: 'LOW', disagreement: 'Seen at night' },
      written: expect.stringMatching(
        new RegExp(`^${accounts.practitioner.displayName}, \\d+ \\w+ \\d{4} at `),
      ),
    });
    expect(shown?.answered).toEqual({ domains: 1, of: 12 });
  });

  it('explains once every domain is answered, and shows the rounds', async () => {
    const { assessmentId } = await aSubmittedDst(accounts, caseId, LEVELS);
    const shown = await view(assessmentId);
    expect(shown?.explanation).toMatchObject({ indication: 'ELIGIBILITY_EXPECTED' });
    expect(shown?.rounds).toMatchObject([
      { round: 1, outcome: 'ELIGIBLE', submittedOn: '10 March 2026', returned: null },
    ]);
    expect(shown).toMatchObject({ state: 'SUBMITTED', gaps: [], mayWrite: false, mayWithdraw: true });
    expect(shown?.members.map(({ name }) => name)).toEqual(['Nurse Lund', 'Sam Okoro']);
  });

  it('asks no team of a screening, and says when it was completed', async () => {
    const id = await aChecklist(accounts, caseId, 'CABBBBCCCCC');
    expect((await view(id))?.gaps).toEqual([]);
    await complete(accounts, id);
    expect(await view(id)).toMatchObject({
      state: 'COMPLETED',
      indication: 'POSITIVE',
      mayWrite: false,
      mayWithdraw: false,
      completed: { on: '10 March 2026', byName: accounts.practitioner.displayName, profession: 'Nurse' },
      explanation: { indication: 'POSITIVE' },
    });
  });

  it('explains nothing that is not what was indicated then', async () => {
    const id = await aCompletedChecklist(accounts, caseId, 'CABBBBCCCCC');
    await sql(`UPDATE assessment SET indication = 'NEGATIVE' WHERE id = $1`, [id]);
    expect(await view(id)).toMatchObject({ indication: 'NEGATIVE', explanation: null });
  });

  it('writes each look to the trail', async () => {
    const id = await aStartedTool(accounts, caseId, 'DST');
    await view(id);
    await view(id, accounts.lead);
    expect((await eventsOf(accounts.personId)).slice(-2)).toEqual(['assessment:view', 'assessment:view']);
  });

  it('is for the person, and who acts for them, when it is finished', async () => {
    const person = await aHolder(accounts.code, accounts.personId);
    const representative = await aHolder(accounts.code, accounts.personId, 'REPRESENTATIVE');
    const id = await aChecklist(accounts, caseId, 'CABBBBCCCCC');
    for (const actor of [person, representative]) expect(await view(id, actor)).toBeNull();
    await complete(accounts, id);
    for (const actor of [person, representative]) {
      expect(await view(id, actor)).toMatchObject({ state: 'COMPLETED', mayWrite: false });
    }
    const dst = await aDst(accounts, caseId, LEVELS);
    await submit(accounts, dst);
    expect(await view(dst, person)).toBeNull();
    must(await withdrawAssessment(accounts.practitioner, { assessmentId: dst, reason: 'x' }, assessedOn));
    expect(await view(dst, person)).toBeNull();
    expect(await view(dst)).toMatchObject({ state: 'WITHDRAWN', withdrawnReason: 'x' });
  });

  it('is not there for any other user', async () => {
    const id = await aCompletedChecklist(accounts, caseId, 'CABBBBCCCCC');
    const elsewhere = await aCommissioner();
    const others = [
      await aStaffMember('PRACTITIONER', accounts.code),
      await aStaffMember('FINANCE_OFFICER', accounts.code),
      await aStaffMember('ADMINISTRATOR', accounts.code),
      await aStaffMember('PHB_LEAD', elsewhere),
      await withCaseload(await aStaffMember('PRACTITIONER', elsewhere), await aPerson(elsewhere)),
      await aHolder(accounts.code, await aPerson(accounts.code)),
      await aHolder(accounts.code, accounts.personId, 'NOMINEE'),
      await aHolder(accounts.code, accounts.personId, 'REPRESENTATIVE', { plan: false }),
    ];
    for (const actor of others) expect(await view(id, actor)).toBeNull();
    for (const none of [randomUUID(), 'x', '../1']) expect(await view(none)).toBeNull();
  });
});
