import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { savePart } from '@/lib/assessment/commands/save-part';
import { withdrawAssessment } from '@/lib/assessment/commands/withdraw-assessment';
import { assessmentView } from '@/lib/assessment/queries/assessment-view';
import {
  aChecklist,
  aCompletedChecklist,
  aDst,
  aPart,
  aStartedTool,
  aSubmittedDst,
  assessedOn,
  complete,
  submit,
} from '@/tests/support/assessment';
import { aCommissioner, aHolder, aPerson, aStaffMember, withCaseload } from '@/tests/support/builders';
import { aCase, aCast, type Cast, eventsOf, must } from '@/tests/support/case';
import { sql } from '@/tests/support/superuser';

const LEVELS = 'N N N N S N N S N N N N';
let cast: Cast;
let caseId: string;
beforeEach(async () => {
  cast = await aCast();
  caseId = await aCase(cast);
});
const view = (id: string, actor = cast.practitioner) => assessmentView(actor, id, assessedOn);

describe('assessmentView', () => {
  it('shows an empty tool with every part, nothing indicated and everything missing', async () => {
    const shown = await view(await aStartedTool(cast, caseId, 'DST'));
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
      started: { on: '10 March 2026', byName: cast.practitioner.displayName },
      received: '5 March 2026',
      edition: { id: 'chc-dst-2022' },
      person: { name: 'Test Person' },
    });
    expect(shown?.parts).toHaveLength(16);
    expect(shown?.parts[0]).toMatchObject({ key: 'breathing', version: 0, isAnswered: false, written: null });
    expect(shown?.gaps.map(({ kind }) => kind)).toContain('team-too-small');
  });

  it('shows the latest answer, in words, with who wrote it and when', async () => {
    const id = await aStartedTool(cast, caseId, 'DST');
    must(await savePart(cast.practitioner, { assessmentId: id, ...aPart('skin', 'LOW') }));
    const higher = { level: 'HIGH', version: 1, lowerLevel: 'LOW', disagreement: 'Seen at night' };
    must(await savePart(cast.practitioner, { assessmentId: id, ...aPart('skin', 'LOW'), ...higher }));
    const shown = await view(id);
    expect(shown?.parts.find(({ key }) => key === 'skin')).toMatchObject({
      version: 2,
      levelName: 'High',
      lowerLevelName: 'Low',
      isAnswered: true,
      answer: { level: 'HIGH', body: 'Evidence on skin', lowerLevel: 'LOW', disagreement: 'Seen at night' },
      written: expect.stringMatching(new RegExp(`^${cast.practitioner.displayName}, \\d+ \\w+ \\d{4} at `)),
    });
    expect(shown?.answered).toEqual({ domains: 1, of: 12 });
  });

  it('explains once every domain is answered, and shows the rounds', async () => {
    const { assessmentId } = await aSubmittedDst(cast, caseId, LEVELS);
    const shown = await view(assessmentId);
    expect(shown?.explanation).toMatchObject({ indication: 'ELIGIBILITY_EXPECTED' });
    expect(shown?.rounds).toMatchObject([
      { round: 1, outcome: 'ELIGIBLE', submittedOn: '10 March 2026', returned: null },
    ]);
    expect(shown).toMatchObject({ state: 'SUBMITTED', gaps: [], mayWrite: false, mayWithdraw: true });
    expect(shown?.members.map(({ name }) => name)).toEqual(['Nurse Lund', 'Sam Okoro']);
  });

  it('asks no team of a screening, and says when it was completed', async () => {
    const id = await aChecklist(cast, caseId, 'CABBBBCCCCC');
    expect((await view(id))?.gaps).toEqual([]);
    await complete(cast, id);
    expect(await view(id)).toMatchObject({
      state: 'COMPLETED',
      indication: 'POSITIVE',
      mayWrite: false,
      mayWithdraw: false,
      completed: { on: '10 March 2026', byName: cast.practitioner.displayName, profession: 'Nurse' },
      explanation: { indication: 'POSITIVE' },
    });
  });

  it('explains nothing that is not what was indicated then', async () => {
    const id = await aCompletedChecklist(cast, caseId, 'CABBBBCCCCC');
    await sql(`UPDATE assessment SET indication = 'NEGATIVE' WHERE id = $1`, [id]);
    expect(await view(id)).toMatchObject({ indication: 'NEGATIVE', explanation: null });
  });

  it('writes each look to the trail', async () => {
    const id = await aStartedTool(cast, caseId, 'DST');
    await view(id);
    await view(id, cast.lead);
    expect((await eventsOf(cast.personId)).slice(-2)).toEqual(['assessment:view', 'assessment:view']);
  });

  it('is for the person, and who acts for them, when it is finished', async () => {
    const person = await aHolder(cast.code, cast.personId);
    const representative = await aHolder(cast.code, cast.personId, 'REPRESENTATIVE');
    const id = await aChecklist(cast, caseId, 'CABBBBCCCCC');
    for (const actor of [person, representative]) expect(await view(id, actor)).toBeNull();
    await complete(cast, id);
    for (const actor of [person, representative]) {
      expect(await view(id, actor)).toMatchObject({ state: 'COMPLETED', mayWrite: false });
    }
    const dst = await aDst(cast, caseId, LEVELS);
    await submit(cast, dst);
    expect(await view(dst, person)).toBeNull();
    must(await withdrawAssessment(cast.practitioner, { assessmentId: dst, reason: 'x' }, assessedOn));
    expect(await view(dst, person)).toBeNull();
    expect(await view(dst)).toMatchObject({ state: 'WITHDRAWN', withdrawnReason: 'x' });
  });

  it('is not there for any other user', async () => {
    const id = await aCompletedChecklist(cast, caseId, 'CABBBBCCCCC');
    const elsewhere = await aCommissioner();
    const others = [
      await aStaffMember('PRACTITIONER', cast.code),
      await aStaffMember('FINANCE_OFFICER', cast.code),
      await aStaffMember('ADMINISTRATOR', cast.code),
      await aStaffMember('PHB_LEAD', elsewhere),
      await withCaseload(await aStaffMember('PRACTITIONER', elsewhere), await aPerson(elsewhere)),
      await aHolder(cast.code, await aPerson(cast.code)),
      await aHolder(cast.code, cast.personId, 'NOMINEE'),
      await aHolder(cast.code, cast.personId, 'REPRESENTATIVE', { plan: false }),
    ];
    for (const actor of others) expect(await view(id, actor)).toBeNull();
    for (const none of [randomUUID(), 'x', '../1']) expect(await view(none)).toBeNull();
  });
});
