import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/core/policy/policy';
import { personSummary } from '@/lib/home/queries/person-summary';
import type { Responsibility } from '@/lib/practice/rules/responsibility';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aPerson, today, withCaseload } from '../../support/person';
import { sendPractice, withPractices } from '../../support/practice';
import { practiceLine, tenPractices } from '../../support/practice-lines';
import { must } from '../../support/result';

let code: string;
let personId: string;
let practitioner: Actor;

beforeAll(async () => {
  code = await aCommissioner();
  personId = await aPerson(code);
  practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
});

async function practiceAfter(practiceCode: string, responsibility: Responsibility | null = null) {
  must(await sendPractice(practitioner, { personId, practiceCode, fromDay: today, responsibility }));
  return (await personSummary(practitioner, personId, today))?.practice;
}

it('COM-04: a practice is a code until a file is loaded, then a name with what is to be asked', async () => {
  expect((await personSummary(practitioner, personId, today))?.practice).toBeNull();
  expect(await practiceAfter('Z99001')).toMatchObject({ text: 'Z99001', warning: null });
  await withPractices(code, tenPractices(code, 'QHL'));
  const headings: Record<string, string | undefined> = {};
  for (const practice of ['Z99002', 'Z99006', 'Z99011'])
    headings[practice] = (await practiceAfter(practice))?.warning?.heading;
  for (const practice of ['Z99008', 'Z99010'])
    headings[practice] = (await practiceAfter(practice, 'PRACTICE'))?.warning?.heading;
  expect(headings).toEqual({
    Z99002: undefined,
    Z99006: 'The GP practice is closed',
    Z99008: 'The person has moved to another commissioner',
    Z99010: 'The person has moved to another commissioner',
    Z99011: 'Check the GP practice',
  });
  expect((await practiceAfter('Z99002'))?.text).toBe('THE Z99002 SURGERY (Z99002)');
  await withPractices(code, practiceLine({ code: 'Z99002', board: 'QHL' }));
  const moved = await personSummary(practitioner, personId, today);
  expect(moved?.practice?.warning?.heading).toBe('The GP practice belongs to another commissioner');
  expect(moved?.practice?.warning?.text).toContain('(QHL)');
});
