import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { submitPractice } from '@/app/practitioner/people/[personId]/practice/[practiceCode]/actions';
import { caseloadSpec } from '@/components/home/list-specs';
import { dateValues } from '@/lib/core/form/date-values';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { caseloadList } from '@/lib/home/queries/people-list';
import { personSummary } from '@/lib/home/queries/person-summary';
import { type RecordPractice, recordPractice } from '@/lib/person/commands/record-practice';
import { removeRegistration } from '@/lib/person/commands/remove-registration';
import { practiceToRecord } from '@/lib/person/queries/practice-to-record';
import { practicesOfPerson } from '@/lib/person/queries/practices-of-person';
import { eventsOf } from '../../support/audit';
import { post, signedIn } from '../../support/browser';
import { type Account, aCommissioner, aStaffMember } from '../../support/identity';
import { aPerson, today, withCaseload } from '../../support/person';
import { practiceDraft, sendPractice, withPractices } from '../../support/practice';
import { tenPractices } from '../../support/practice-lines';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';
import { viewOf } from '../../support/walk-list';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);

const rowsOf = (personId: string) =>
  sql<{ code: string; from: string | null; replaced: boolean }>(
    `SELECT practice_code AS code, from_day::text AS "from", superseded_at IS NOT NULL AS replaced FROM practice_registration
     WHERE person_id = $1 ORDER BY recorded_at, id`,
    [personId],
  );

describe('the GP practice of a person (COM-07)', () => {
  let code: string;
  let personId: string;
  let practitioner: Account;
  const send = (given: Partial<RecordPractice> = {}) =>
    sendPractice(practitioner, { personId, practiceCode: 'Z99001', ...given });
  const practiceOn = async (on: PlainDate) => (await personSummary(practitioner, personId, on))?.practice;
  beforeAll(async () => {
    code = await aCommissioner();
    await withPractices(code, tenPractices(code, 'QHL'));
  });
  beforeEach(async () => {
    personId = await aPerson(code);
    practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  });

  it('is recorded once for a form sent twice, and a check of the same one keeps its day', async () => {
    const sent = await practiceDraft(practitioner, { personId, practiceCode: 'Z99001' });
    must(await recordPractice(practitioner, sent, today));
    must(await recordPractice(practitioner, sent, today));
    must(await send());
    expect(await rowsOf(personId)).toEqual([
      { code: 'Z99001', from: null, replaced: true },
      { code: 'Z99001', from: null, replaced: false },
    ]);
    expect((await eventsOf(personId)).filter((event) => event === 'practice:record')).toHaveLength(2);
  });

  it('is of another commissioner from a day to come, which a check of today’s keeps or removes', async () => {
    const from = addDays(today, 10);
    must(await send());
    must(await send({ practiceCode: 'Z99008', fromDay: from, responsibility: 'PRACTICE' }));
    const moving = await practiceOn(today);
    expect(moving?.text).toContain('Z99001');
    expect(moving?.warning?.heading).toBe('The person is moving to another commissioner');
    expect((await practicesOfPerson(practitioner, personId, today))?.later[0]?.text).toContain('Z99008');
    expect((await practiceOn(from))?.text).toContain('Z99008');
    expect(await kindOf(send())).toBe('later-unanswered');
    must(await send({ keepsLater: true }));
    expect((await practiceOn(from))?.text).toContain('Z99008');
    must(await send({ keepsLater: false }));
    expect((await practiceOn(from))?.text).toContain('Z99001');
  });

  it('may be recorded for today where only a later one is known, without a day', async () => {
    must(await send({ practiceCode: 'Z99002', fromDay: addDays(today, 10) }));
    expect(await practiceOn(today)).toMatchObject({ text: 'Not recorded for today', days: '' });
    must(await send({ keepsLater: true }));
    expect((await practiceOn(today))?.text).toContain('Z99001');
    expect((await practiceOn(addDays(today, 10)))?.text).toContain('Z99002');
  });

  it('is not replaced by a form that was open before the change', async () => {
    const open = await practiceDraft(practitioner, { personId, practiceCode: 'Z99002' });
    must(await send());
    expect(await kindOf(recordPractice(practitioner, open, today))).toBe('changed-meanwhile');
    expect(await rowsOf(personId)).toHaveLength(1);
  });

  it('is refused to others, to one who reads only, and after a death', async () => {
    const draft = await practiceDraft(practitioner, { personId, practiceCode: 'Z99001' });
    const stranger = await aStaffMember('PRACTITIONER', code);
    const lead = await aStaffMember('PHB_LEAD', code);
    for (const actor of [stranger, lead]) {
      expect(await kindOf(recordPractice(actor, draft, today))).toBe('not-found');
      expect(await practicesOfPerson(actor, personId, today)).toBeNull();
      expect(await practiceToRecord(actor, { personId, code: 'Z99001' }, today)).toBeNull();
    }
    await sql('UPDATE person SET died_on = $2 WHERE id = $1', [personId, today]);
    expect(await kindOf(recordPractice(practitioner, draft, today))).toBe('died');
    expect(await practicesOfPerson(practitioner, personId, today)).toBeNull();
  });

  it('is changed by the form, which says what is missing', async () => {
    must(await send());
    const form = await practiceToRecord(practitioner, { personId, code: 'Z99002' }, today);
    expect(form).toMatchObject({ place: 'OTHER', practice: { name: 'THE Z99002 SURGERY' }, later: [] });
    const browser = await signedIn(practitioner);
    const path = `/practitioner/people/${personId}/practice/Z99002`;
    const values = {
      personId,
      practiceCode: 'Z99002',
      seen: form?.seen ?? '',
      ...dateValues('fromDay', null),
      ...dateValues('checkedOn', today),
    };
    const refused = await post(browser, path, submitPractice, values);
    expect(JSON.stringify(refused)).toContain('Enter the first day');
    const saved = await post(browser, path, submitPractice, { ...values, ...dateValues('fromDay', today) });
    expect(saved).toEqual({ to: `/practitioner/people/${personId}?done=practice` });
    expect((await rowsOf(personId)).at(-1)).toMatchObject({ code: 'Z99002', replaced: false });
  });

  it('COM-11: that is closed, not known or of another commissioner is found on the caseload', async () => {
    const [closed, other, kept, known, dead, noFile] = await Promise.all(
      Array.from({ length: 6 }, () => aPerson(code)),
    );
    const all = [closed, other, kept, known, dead, noFile].map((id) => id ?? '');
    practitioner = await withCaseload(practitioner, ...all);
    const at = (id: string | undefined, practiceCode: string, more: Partial<RecordPractice> = {}) =>
      sendPractice(practitioner, { personId: id ?? '', practiceCode, ...more });
    must(await at(closed, 'Z99006'));
    must(await at(other, 'Z99008', { fromDay: today, responsibility: 'PRACTICE' }));
    must(await at(kept, 'Z99008', { responsibility: 'AGREED' }));
    must(await at(known, 'Z99001'));
    must(await at(noFile, 'Z99011'));
    await sql('UPDATE person SET died_on = $2 WHERE id = $1', [dead, today]);
    const found = async (practice: string) =>
      (await caseloadList(practitioner, viewOf(caseloadSpec, { practice }), today))?.rows
        .map(({ id }) => id)
        .sort();
    expect(await found('closed')).toEqual([closed]);
    expect(await found('other')).toEqual([other]);
    expect(await found('unknown')).toEqual([personId, noFile].sort());
    await sql('UPDATE person SET is_sensitive = true WHERE id = $1', [personId]);
    expect(await found('unknown')).toEqual([noFile]);
  });

  it('COM-10: that was a mistake is removed with a reason, and the one before it is in force again', async () => {
    must(await send());
    const moved = { practiceCode: 'Z99008', fromDay: today, responsibility: 'PRACTICE' } as const;
    must(await send(moved));
    const until = () => sql('SELECT responsible_until::text AS until FROM person WHERE id = $1', [personId]);
    expect(await until()).toEqual([{ until: addDays(today, -1) }]);
    const form = await practiceToRecord(practitioner, { personId, code: 'Z99008' }, today);
    const values = {
      personId,
      practiceCode: 'Z99008',
      seen: form?.seen ?? '',
      what: 'REMOVE',
      ...dateValues('checkedOn', today),
    };
    const browser = await signedIn(practitioner);
    const path = `/practitioner/people/${personId}/practice/Z99008`;
    expect(JSON.stringify(await post(browser, path, submitPractice, values))).toContain('Enter why');
    const said = { ...values, reason: 'It is of her sister' };
    expect(await post(browser, path, submitPractice, said)).toEqual({
      to: `/practitioner/people/${personId}?done=practice-removed`,
    });
    expect((await practiceOn(today))?.text).toContain('Z99001');
    expect(await until()).toEqual([{ until: null }]);
    expect(await rowsOf(personId)).toEqual([
      { code: 'Z99001', from: null, replaced: false },
      { code: 'Z99008', from: today, replaced: true },
    ]);
    const [event] = await sql(
      `SELECT reason FROM audit_event WHERE person_id = $1 AND action = 'practice:remove'`,
      [personId],
    );
    expect(event).toEqual({ reason: 'It is of her sister' });
  });

  it('COM-10: is removed neither twice, nor by an old form, nor by others, nor after a death', async () => {
    const open = await practiceDraft(practitioner, { personId, practiceCode: 'Z99001' });
    must(await send());
    const seen = (await practiceToRecord(practitioner, { personId, code: 'Z99001' }, today))?.seen ?? '';
    const mistaken = { personId, practiceCode: 'Z99001', seen, reason: 'A slip' };
    const remove = (change = {}, actor: Account = practitioner) =>
      kindOf(removeRegistration(actor, { ...mistaken, ...change }, today));
    expect(await remove({ seen: open.seen })).toBe('changed-meanwhile');
    expect(await remove({}, await aStaffMember('PRACTITIONER', code))).toBe('not-found');
    expect(await remove({ practiceCode: 'Z99002' })).toBe('nothing-to-remove');
    expect(await remove({ reason: ' ' })).toBe('reason-missing');
    expect(await remove()).toBe('ok');
    expect(await remove({ seen: '' })).toBe('nothing-to-remove');
    must(await send());
    await sql('UPDATE person SET died_on = $2 WHERE id = $1', [personId, today]);
    expect(await remove()).toBe('died');
  });

  it('shows a code that no file has, and the one of another commissioner', async () => {
    const shown = (practiceCode: string) =>
      practiceToRecord(practitioner, { personId, code: practiceCode }, today);
    expect(await shown('Z99011')).toMatchObject({ place: 'FIRST', practice: null, isFileLoaded: true });
    expect(await shown('Z99008')).toMatchObject({ practice: { isOwn: false } });
    const elsewhere = await aCommissioner();
    const another = await aPerson(elsewhere);
    const reader = await withCaseload(await aStaffMember('PRACTITIONER', elsewhere), another);
    const bare = await practiceToRecord(reader, { personId: another, code: 'Z99001' }, today);
    expect(bare).toMatchObject({ practice: null, isFileLoaded: false });
  });
});
