import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addMember } from '@/lib/assessment/commands/add-member';
import { recordFastTrack } from '@/lib/assessment/commands/record-fast-track';
import { startAssessment } from '@/lib/assessment/commands/start-assessment';
import { recordRequest } from '@/lib/case/commands/record-request';
import { askForReview } from '@/lib/challenge/commands/ask-for-review';
import { recordMeeting } from '@/lib/challenge/commands/record-meeting';
import { day } from '@/lib/core/plain-date';
import { draftCriteria } from '@/lib/criteria/commands/draft-criteria';
import { addTeam, aFastTrackFor, aNurse, aStartedTool, aStartOf, assessedOn } from '../../support/assessment';
import { aCase, aRequestFor, type CaseAccounts, someAccounts } from '../../support/case';
import { aChallenge, anAsking, aRefusedCase, askedOn } from '../../support/challenge';
import { aStaffMember } from '../../support/identity';
import { aPerson, withCaseload } from '../../support/person';
import { kindOf } from '../../support/result';
import { sql } from '../../support/superuser';

/**
 * A form makes the id of what it adds. One that is the id of another's row is refused as if nothing were
 * there.
 */
describe('an id that is taken out of sight', () => {
  let accounts: CaseAccounts;
  let colleague: CaseAccounts;

  beforeEach(async () => {
    accounts = await someAccounts();
    const personId = await aPerson(accounts.code);
    const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', accounts.code), personId);
    colleague = { ...accounts, personId, practitioner };
  });

  it('of a case', async () => {
    const caseId = await aCase(colleague);
    const forged = recordRequest(
      accounts.practitioner,
      aRequestFor(accounts.personId, { caseId }),
      day('2026-03-03'),
    );
    expect(await kindOf(forged)).toBe('not-found');
  });

  it('of an assessment', async () => {
    const assessmentId = await aStartedTool(colleague, await aCase(colleague), 'CHECKLIST');
    const caseId = await aCase(accounts);
    const tool = aStartOf('CHECKLIST', caseId, { assessmentId });
    expect(await kindOf(startAssessment(accounts.practitioner, tool, assessedOn))).toBe('not-found');
    const fastTrack = aFastTrackFor(caseId, { assessmentId });
    const at = new Date('2026-03-10T09:00:00Z');
    expect(await kindOf(recordFastTrack(accounts.practitioner, fastTrack, at))).toBe('not-found');
    expect(await sql('SELECT 1 FROM assessment WHERE case_id = $1', [caseId])).toEqual([]);
  });

  it('of who takes part', async () => {
    const theirs = await aStartedTool(colleague, await aCase(colleague), 'CHECKLIST');
    await addTeam(colleague, theirs);
    const [member] = await sql<{ id: string }>('SELECT id FROM assessment_member WHERE assessment_id = $1', [
      theirs,
    ]);
    const assessmentId = await aStartedTool(accounts, await aCase(accounts), 'CHECKLIST');
    const forged = { ...aNurse(), assessmentId, memberId: member?.id ?? '' };
    expect(await kindOf(addMember(accounts.practitioner, forged))).toBe('not-found');
  });

  it('of looking again, and of a step of it', async () => {
    const theirs = await aChallenge(colleague, await aRefusedCase(colleague));
    const caseId = await aRefusedCase(accounts);
    const forged = askForReview(accounts.practitioner, anAsking(caseId, { challengeId: theirs }), askedOn);
    expect(await kindOf(forged)).toBe('not-found');

    const challengeId = await aChallenge(accounts, caseId);
    const step = {
      meetingId: randomUUID(),
      caseId,
      challengeId,
      kind: 'PANEL',
      heldOn: askedOn,
      note: 'Met',
    } as const;
    expect(await kindOf(recordMeeting(accounts.practitioner, step, askedOn))).toBe('ok');
    const [other] = await sql<{ case_id: string }>('SELECT case_id FROM challenge WHERE id = $1', [theirs]);
    const again = { ...step, caseId: other?.case_id ?? '', challengeId: theirs };
    expect(await kindOf(recordMeeting(colleague.practitioner, again, askedOn))).toBe('not-found');
  });

  it('finds its twin of the same form, which came first, and succeeds', async () => {
    const admin = await aStaffMember('ADMINISTRATOR', accounts.code);
    const sendTwice = async () => {
      const form = { criteriaId: randomUUID(), group: 'WHEELCHAIR', beginWith: 'NOTHING' } as const;
      const sent = () => kindOf(draftCriteria(admin, form));
      return Promise.all([sent(), sent()]);
    };
    // More than once: which of two is ahead by how much is chance, and the first time includes a new
    // connection.
    for (let time = 0; time < 5; time += 1) expect(await sendTwice()).toEqual(['ok', 'ok']);
  });
});
