import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decisionSchema } from '@/app/commissioner/cases/[caseId]/decision/schema';
import { indicativeSchema } from '@/app/practitioner/cases/[caseId]/indicative/schema';
import { checkNames, checkNhsNumber, detailsShape } from '@/app/practitioner/people/details-schema';
import { onceRead } from '@/lib/core/form/fields';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const person = z
  .object(detailsShape)
  .superRefine(checkNames, onceRead('givenName'))
  .superRefine(checkNhsNumber, onceRead('nhsNumber'));

const wrong = (schema: z.ZodType, typed: object) =>
  schema.safeParse(typed).error?.issues.map(({ path }) => path.join('-')) ?? [];

describe('a form tells every error at once', () => {
  it.each([
    ['an empty form', {}, ['method', 'weekly', 'weeks']],
    ['weeks alone', { weeks: '52' }, ['method', 'weekly']],
    ['a weekly amount without weeks', { weekly: '250', method: 'BANDED' }, ['weeks']],
    ['one-off costs without a purpose', { oneOff: '250' }, ['method', 'oneOffFor']],
    ['a purpose without costs', { weekly: '250', weeks: '52', oneOffFor: 'A ramp' }, ['method', 'oneOff']],
    ['an amount that cannot be read', { oneOff: 'many', weeks: '52' }, ['oneOff', 'method']],
  ])('the indicative budget: %s', (_, typed, fields) => {
    expect(wrong(indicativeSchema, { caseId: id, indicativeId: id, ...typed })).toEqual(fields);
  });

  it.each([
    ['an empty form', {}, ['option', 'reasons']],
    ['conditions', { option: 'APPROVE_WITH_CONDITIONS' }, ['conditions', 'reasons']],
    ['reasons', { option: 'REFUSE' }, ['reasons']],
    ['nothing', { option: 'APPROVE', reasons: 'It meets the needs.' }, []],
  ])('the decision on a plan: %s', (_, typed, fields) => {
    expect(wrong(decisionSchema, { caseId: id, submissionId: id, ...typed })).toEqual(fields);
  });

  it.each([
    ['a blank number', { nhsNumberAnswer: 'YES', nhsNumber: ' ' }, true],
    ['a wrong number', { nhsNumberAnswer: 'YES', nhsNumber: '999 000 0011' }, true],
    ['a number that is not there', { nhsNumberAnswer: 'NOT_YET_TRACED' }, false],
  ])('who a person is: %s, and the names left out', (_, typed, isWrong) => {
    const fields = wrong(person, typed);
    expect(fields).toEqual(expect.arrayContaining(['familyName', 'givenName']));
    expect(fields.includes('nhsNumber')).toBe(isWrong);
  });
});
