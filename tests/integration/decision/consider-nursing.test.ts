import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { askNursingAgain } from '@/lib/decision/commands/ask-nursing-again';
import { considerNursing, type NursingAnswer } from '@/lib/decision/commands/consider-nursing';
import { recordEarlier } from '@/lib/decision/commands/record-earlier';
import { eligibilityView } from '@/lib/decision/queries/eligibility-view';
import { nursingToConsider } from '@/lib/decision/queries/nursing-to-consider';
import { commissionerHome } from '@/lib/home/queries/commissioner-home';
import { newLetterView } from '@/lib/letter/queries/letters-view';
import { eventsOf } from '../../support/audit';
import { type CaseAccounts, clocksOf, someAccounts } from '../../support/case';
import { died } from '../../support/death';
import { anEarlierFor, recordOf } from '../../support/eligibility';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aSentLetter } from '../../support/letter';
import { aScreenedOut } from '../../support/nursing';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-03-20');
const NEEDED = {
  answer: 'NEEDED',
  from: day('2026-03-09'),
  pence: 26_768,
  why: 'Nurses at all hours',
} as const;
const OPEN = 'CONSIDER_NURSING PHB_LEAD 2026-03-10 2026-04-07 open';
let accounts: CaseAccounts;

beforeEach(async () => {
  accounts = await someAccounts();
});

const answer = (caseId: string, outcome: NursingAnswer = NEEDED, by = accounts.lead) =>
  considerNursing(by, { caseId, outcome }, today);
const nursing = async (caseId: string) => (await clocksOf(caseId)).filter((line) => line.includes('NURSING'));

describe('NUR-03: nursing care after a negative Checklist', () => {
  it('story 7.1: is a task of the leads where the person is in a home with nursing, and nowhere else', async () => {
    const caseId = await aScreenedOut(accounts, 'CARE_HOME');
    expect(await nursing(caseId)).toEqual([OPEN]);
    expect(await nursingToConsider(accounts.lead, caseId, today)).toMatchObject({ dueOn: '7 April 2026' });
    const home = await commissionerHome(accounts.lead, today);
    expect(JSON.stringify(home)).toContain('Consider NHS-funded nursing care');
    accounts = await someAccounts();
    expect(await nursing(await aScreenedOut(accounts, 'OWN_HOME'))).toEqual([]);
  });

  it('is on the record of the person with its review where the NHS pays', async () => {
    const caseId = await aScreenedOut(accounts, 'CARE_HOME');
    expect(must(await answer(caseId))).toBe(caseId);
    expect(await recordOf(accounts.personId)).toEqual(['CHC NURSING_CARE 2026-03-09 HERE']);
    expect(await nursing(caseId)).toEqual([
      OPEN.replace('open', '2026-03-20'),
      'NURSING_REVIEW PRACTITIONER 2026-03-20 2026-06-20 open',
    ]);
    expect(await eventsOf(accounts.personId)).toContain('eligibility:consider-nursing');
    expect(await kindOf(answer(caseId))).toBe('nursing-considered');
    expect(await nursingToConsider(accounts.lead, caseId, today)).toMatchObject({ dueOn: null });
  });

  it.each(['NOT_NEEDED', 'NO_HOME'] as const)('ends with reasons where it does not: %s', async (no) => {
    const caseId = await aScreenedOut(accounts, 'CARE_HOME');
    expect(await kindOf(answer(caseId, { answer: no, why: ' ' }))).toBe('why-missing');
    expect(must(await answer(caseId, { answer: no, why: 'Goes back to her flat' }))).toBe(caseId);
    expect(await nursing(caseId)).toEqual([OPEN.replace('open', '2026-03-20')]);
    expect(await recordOf(accounts.personId)).toEqual([]);
  });

  it('begins within a year of the answer', async () => {
    const caseId = await aScreenedOut(accounts, 'CARE_HOME');
    const tooEarly = { ...NEEDED, from: day('2025-03-01') };
    expect(await kindOf(answer(caseId, tooEarly))).toBe('nursing-from-out-of-range');
    expect(await nursing(caseId)).toEqual([OPEN]);
  });

  it('is not asked of a person for whom the NHS pays already, and ends where the record says so since', async () => {
    const paid = anEarlierFor(accounts.personId, {
      outcome: 'NURSING_CARE',
      nursingPence: 26_768,
      startsOn: day('2026-01-05'),
      decidedOn: day('2026-01-05'),
    });
    const caseId = await aScreenedOut(accounts, 'CARE_HOME');
    must(await recordEarlier(accounts.practitioner, paid, today));
    expect(await nursing(caseId)).toContain(OPEN.replace('open', '2026-03-20'));
    accounts = await someAccounts();
    const before = { ...paid, eligibilityId: crypto.randomUUID(), personId: accounts.personId };
    must(await recordEarlier(accounts.practitioner, before, day('2026-03-02')));
    expect((await nursing(await aScreenedOut(accounts, 'CARE_HOME'))).join()).not.toContain('CONSIDER');
  });

  it('ends with that answer where it is open although the record says that the NHS pays', async () => {
    const caseId = await aScreenedOut(accounts, 'CARE_HOME');
    const already = { answer: 'PAID', why: 'Since January, for her home' } as const;
    expect(await kindOf(answer(caseId, already))).toBe('nursing-not-paid');
    const paid = { outcome: 'NURSING_CARE', nursingPence: 26_768, startsOn: day('2026-01-05') } as const;
    const earlier = anEarlierFor(accounts.personId, { ...paid, decidedOn: day('2026-01-05') });
    must(await recordEarlier(accounts.practitioner, earlier, today));
    // As the migration opened it, which did not ask.
    await sql(
      `UPDATE clock SET ended_on = NULL, ended_by = NULL WHERE case_id = $1 AND kind = 'CONSIDER_NURSING'`,
      [caseId],
    );
    expect(await kindOf(answer(caseId))).toBe('nursing-paid');
    expect(must(await answer(caseId, already))).toBe(caseId);
    expect(await nursing(caseId)).toContain(OPEN.replace('open', '2026-03-20'));
  });

  it('ends with a death', async () => {
    const other = await aScreenedOut(accounts, 'CARE_HOME');
    await died(accounts.practitioner, accounts.personId, today, { diedOn: today });
    expect(await nursing(other)).toEqual([OPEN.replace('open', '2026-03-20')]);
    expect(await kindOf(answer(other))).toBe('person-died');
  });

  it('is the leads’ alone, each of their own commissioner', async () => {
    const caseId = await aScreenedOut(accounts, 'CARE_HOME');
    expect(await kindOf(answer(caseId, NEEDED, accounts.practitioner))).toBe('not-found');
    const stranger = await aStaffMember('PHB_LEAD', (await someAccounts()).code);
    expect(await kindOf(answer(caseId, NEEDED, stranger))).toBe('not-found');
    expect(await nursingToConsider(stranger, caseId, today)).toBeNull();
  });
});

describe('NUR-04: what is decided on nursing care after a Checklist', () => {
  const NO = { answer: 'NOT_NEEDED', why: 'She goes back to her flat' } as const;
  const letterOf = async (caseId: string) =>
    (await newLetterView(accounts.practitioner, caseId, { about: null, to: null, sentOn: null }, today))
      ?.letter;
  const waiting = async (caseId: string) =>
    (await clocksOf(caseId)).filter((line) => line.startsWith('SEND_DECISION') && line.endsWith('open'))
      .length;

  it('a no has a letter with the reasons and how to ask again, which is a task until it is sent', async () => {
    const caseId = await aScreenedOut(accounts, 'CARE_HOME');
    must(await answer(caseId, NO));
    expect(await waiting(caseId)).toBe(1);
    const letter = await letterOf(caseId);
    expect(letter?.kind).toBe('NURSING_CONSIDERED');
    const words = JSON.stringify(letter?.content);
    for (const said of [
      'The NHS will not pay for nursing care at this time.',
      'She goes back to her flat',
      accounts.lead.displayName,
      'Someone who took no part in it will do this.',
      'We aim to answer within 28 days.',
      'You can also use the NHS complaints process.',
    ])
      expect(words).toContain(said);
    await aSentLetter(accounts, { caseId, subjectId: letter?.subjectId ?? '' }, 'NURSING_CONSIDERED', today);
    expect(await waiting(caseId)).toBe(0);
  });

  it('a yes has one with the amount, and that the record says so already has none', async () => {
    const caseId = await aScreenedOut(accounts, 'CARE_HOME');
    must(await answer(caseId));
    const view = await eligibilityView(accounts.lead, caseId, today);
    expect(view?.nursingAnswers).toMatchObject([
      { answer: 'NEEDED', amount: '£267.68 a week from 9 March 2026', why: NEEDED.why },
    ]);
    expect(view?.mayAskNursingAgain).toBe(false);
    expect(await waiting(caseId)).toBe(1);
    expect(await kindOf(askNursingAgain(accounts.lead, { caseId, askedOn: today }, today))).toBe(
      'nursing-not-refused',
    );
  });

  it('a no is asked about again, and another lead answers in a letter of its own', async () => {
    const caseId = await aScreenedOut(accounts, 'CARE_HOME');
    must(await answer(caseId, NO));
    expect((await eligibilityView(accounts.lead, caseId, today))?.mayAskNursingAgain).toBe(true);
    expect((await nursingToConsider(accounts.lead, caseId, today))?.refusedOn).toBe('20 March 2026');
    const on = day('2026-04-01');
    const again = (askedOn = on) => kindOf(askNursingAgain(accounts.lead, { caseId, askedOn }, on));
    expect(await again(day('2026-04-02'))).toBe('asked-in-future');
    expect(await again(day('2026-03-19'))).toBe('asked-before-answer');
    expect(await again()).toBe('ok');
    expect(await again()).toBe('nursing-open');
    expect(await nursing(caseId)).toContain('CONSIDER_NURSING PHB_LEAD 2026-04-01 2026-04-29 open');
    expect(await kindOf(answer(caseId))).toBe('nursing-own-answer');
    const second = await aStaffMember('PHB_LEAD', accounts.code);
    must(await answer(caseId, NEEDED, second));
    const view = await eligibilityView(accounts.lead, caseId, on);
    expect(view?.nursingAnswers.map(({ answer: said }) => said)).toEqual(['NEEDED', 'NOT_NEEDED']);
    const [row] = await sql('SELECT count(*)::int AS n FROM nursing_considered WHERE case_id = $1', [caseId]);
    expect(row).toEqual({ n: 2 });
    await expect(sql('DELETE FROM nursing_considered WHERE case_id = $1', [caseId])).rejects.toThrow();
  });

  it('is asked about again by no one else, nor after a death', async () => {
    const caseId = await aScreenedOut(accounts, 'CARE_HOME');
    must(await answer(caseId, NO));
    const asking = { caseId, askedOn: today };
    for (const actor of [accounts.practitioner, await aStaffMember('PHB_LEAD', await aCommissioner())])
      expect(await kindOf(askNursingAgain(actor, asking, today))).toBe('not-found');
    await died(accounts.practitioner, accounts.personId, today, { diedOn: day('2026-03-19') });
    expect(await kindOf(askNursingAgain(accounts.lead, asking, today))).toBe('person-died');
    expect((await eligibilityView(accounts.lead, caseId, today))?.mayAskNursingAgain).toBe(false);
  });
});
