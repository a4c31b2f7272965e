import { beforeAll, describe, expect, it, vi } from 'vitest';
import { submitPractice } from '@/app/practitioner/people/[personId]/practice/actions';
import { dateValues } from '@/lib/core/form/date-values';
import { newId } from '@/lib/core/id';
import { addDays } from '@/lib/core/plain-date';
import { personSummary } from '@/lib/home/queries/person-summary';
import { recordPractice } from '@/lib/person/commands/record-practice';
import { practiceForm } from '@/lib/person/queries/practice-form';
import { eventsOf } from '../../support/audit';
import { post, signedIn } from '../../support/browser';
import { type Account, aCommissioner, aStaffMember } from '../../support/identity';
import { aPerson, today, withCaseload } from '../../support/person';
import { withPractices } from '../../support/practice';
import { tenPractices } from '../../support/practice-lines';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

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
  const draft = (given: object) => ({
    registrationId: newId(),
    personId,
    practiceCode: 'Z99001',
    fromDay: null,
    checkedOn: today,
    ...given,
  });
  beforeAll(async () => {
    code = await aCommissioner();
    personId = await aPerson(code);
    practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
    await withPractices(code, tenPractices(code, 'QHL'));
  });

  it('is recorded once for a form sent twice, and a check of the same one keeps its day', async () => {
    const sent = draft({});
    must(await recordPractice(practitioner, sent, today));
    must(await recordPractice(practitioner, sent, today));
    must(await recordPractice(practitioner, draft({}), today));
    expect(await rowsOf(personId)).toEqual([
      { code: 'Z99001', from: null, replaced: true },
      { code: 'Z99001', from: null, replaced: false },
    ]);
    expect((await eventsOf(personId)).filter((event) => event === 'practice:record')).toHaveLength(2);
  });

  it('is of another commissioner from a day to come, and the way back replaces that', async () => {
    const from = addDays(today, 10);
    must(await recordPractice(practitioner, draft({ practiceCode: 'Z99008', fromDay: from }), today));
    const moving = (await personSummary(practitioner, personId, today))?.practice;
    expect(moving?.text).toContain('Z99001');
    expect(moving?.warning?.heading).toBe('The person is moving to another commissioner');
    expect((await practiceForm(practitioner, personId, today))?.next).toContain('Z99008');
    expect((await personSummary(practitioner, personId, from))?.practice?.text).toContain('Z99008');
    must(await recordPractice(practitioner, draft({}), today));
    expect((await personSummary(practitioner, personId, from))?.practice?.text).toContain('Z99001');
  });

  it('is refused to others, and one who reads only', async () => {
    const stranger = await aStaffMember('PRACTITIONER', code);
    const lead = await aStaffMember('PHB_LEAD', code);
    for (const actor of [stranger, lead]) {
      expect(await kindOf(recordPractice(actor, draft({}), today))).toBe('not-found');
      expect(await practiceForm(actor, personId, today)).toBeNull();
    }
  });

  it('is changed by the form, which says what is missing', async () => {
    const browser = await signedIn(practitioner);
    const path = `/practitioner/people/${personId}/practice`;
    const values = {
      personId,
      registrationId: newId(),
      practiceCode: 'Z99002',
      ...dateValues('fromDay', null),
      ...dateValues('checkedOn', today),
    };
    const refused = await post(browser, path, submitPractice, values);
    expect(JSON.stringify(refused)).toContain('Enter the day from which');
    const saved = await post(browser, path, submitPractice, { ...values, ...dateValues('fromDay', today) });
    expect(saved).toEqual({ to: `/practitioner/people/${personId}?done=practice` });
    expect((await rowsOf(personId)).at(-1)).toMatchObject({ code: 'Z99002', replaced: false });
  });
});
