import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/core/policy/policy';
import { practiceSearch } from '@/lib/practice/queries/practice-search';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { today } from '../../support/money';
import { withPractices } from '../../support/practice';
import { practiceLine, tenPractices } from '../../support/practice-lines';

describe('a search for a GP practice (COM-06)', () => {
  let practitioner: Actor;
  const codesFor = async (typed: string) => {
    const found = await practiceSearch(practitioner, typed, today);
    return found?.kind === 'found' ? found.practices.map(({ code }) => code) : found?.kind;
  };
  beforeAll(async () => {
    const code = await aCommissioner();
    practitioner = await aStaffMember('PRACTITIONER', code);
    expect(await codesFor('surgery')).toBe('no-file');
    const named = practiceLine({
      code: 'Z99012',
      board: code,
      name: "ST JOHN'S 100% HEALTH",
      postcode: 'OX1 2JD',
    });
    const more = Array.from({ length: 25 }, (_, n) =>
      practiceLine({ code: `Z98${String(n).padStart(3, '0')}`, board: code, name: `QUAY ${n}` }),
    );
    await withPractices(code, [tenPractices(code, 'QHL'), named, ...more].join('\n'));
  });

  it('finds by code, words of the name in any order, and the first part of the postcode', async () => {
    expect(await codesFor('z99002')).toEqual(['Z99002']);
    expect(await codesFor('health john’s')).toEqual(['Z99012']);
    expect(await codesFor('ox12')).toEqual(['Z99012']);
    expect(await codesFor('OX1 2JD')).toEqual(['Z99012']);
  });

  it('takes a percent sign as a letter of a name, and finds nothing that is not there', async () => {
    expect(await codesFor('100%')).toEqual(['Z99012']);
    expect(await codesFor('joh%health')).toEqual([]);
    expect(await codesFor('ab')).toBe('too-short');
  });

  it('shows closed ones last, and the commissioner of each', async () => {
    const found = await practiceSearch(practitioner, 'the surgery', today);
    if (found?.kind !== 'found') throw new Error('Nothing was found');
    expect(found.practices).toHaveLength(10);
    expect(found.practices.at(-1)).toMatchObject({
      code: 'Z99006',
      closed: 'Last day 31 March 2025',
    });
    const others = found.practices.filter(({ isOwn }) => !isOwn).map(({ commissioner }) => commissioner);
    // 92G, its parent in the file, is a clinical commissioning group that closed in 2022.
    expect(others[2]).toContain('ZZZ');
    expect(others[0]).toContain('(QHL)');
  });

  it('shows 20 and says that there are more', async () => {
    expect(await practiceSearch(practitioner, 'quay', today)).toMatchObject({ isMore: true });
    expect(await codesFor('quay')).toHaveLength(20);
  });

  it('reads only the own commissioner’s file, and answers no family', async () => {
    const other = await aStaffMember('PRACTITIONER', await aCommissioner());
    expect(await practiceSearch(other, 'quay', today)).toEqual({ kind: 'no-file' });
    const holder = { ...practitioner, role: 'BUDGET_HOLDER' } as Actor;
    expect(await practiceSearch(holder, 'quay', today)).toBeNull();
  });
});
