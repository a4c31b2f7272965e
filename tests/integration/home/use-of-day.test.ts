import { beforeAll, describe, expect, it } from 'vitest';
import { runAt } from '@/lib/core/clock';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { ROLES } from '@/lib/core/policy/role';
import { findUseOfDay } from '@/lib/home/queries/use-of-day';
import { exportList } from '@/lib/person/commands/export-list';
import { searchList } from '@/lib/person/commands/search-list';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { must } from '../../support/result';

const today = day('2026-06-16');
let code: string;
let lead: Actor;
let officer: Actor;

/** One search at an instant. */
const search = (actor: Actor, at: string) =>
  runAt(new Date(at), async () => must(await searchList(actor, 'people', day(at.slice(0, 10)))));

beforeAll(async () => {
  code = await aCommissioner();
  lead = await aStaffMember('PHB_LEAD', code, { name: 'Ines Lead' });
  officer = await aStaffMember('FINANCE_OFFICER', code, { name: 'Tom Officer' });
  // In summer a day in London begins at 23:00 of the day before.
  for (const at of ['2026-06-14T22:59:59Z', '2026-06-14T23:00:00Z', '2026-06-15T22:59:59Z'])
    await search(officer, at);
  await search(officer, '2026-06-15T23:00:00Z');
  await search(await aStaffMember('PHB_LEAD', await aCommissioner()), '2026-06-15T12:00:00Z');
  await search(lead, '2026-06-15T12:00:00Z');
  await runAt(new Date('2026-06-15T12:00:00Z'), async () =>
    must(await exportList(lead, { list: 'people', shown: 'All people' }, day('2026-06-15'))),
  );
});

const shown = (asked?: string) => findUseOfDay(lead, asked, today);

describe('the use of a day', () => {
  it('counts the day in London by user, those who exported first, and no other commissioner', async () => {
    const use = await shown();
    expect(use).toMatchObject({
      day: '2026-06-15',
      before: '2026-06-14',
      after: '2026-06-16',
      hasMore: false,
    });
    expect(use?.users.map(({ name, searches, exports }) => [name, searches, exports])).toEqual([
      ['Ines Lead', 1, 1],
      ['Tom Officer', 2, 0],
    ]);
  });

  it('shows the day that is asked for, and today as the last one', async () => {
    expect((await shown('2026-06-14'))?.users).toMatchObject([{ name: 'Tom Officer', searches: 1 }]);
    expect(await shown('2026-06-16')).toMatchObject({ day: today, after: null, users: [{ searches: 1 }] });
  });

  it.each(['2026-06-17', '2026-13-01', "'; --", ''])('shows yesterday for %j', async (asked) => {
    expect(await shown(asked)).toMatchObject({ day: '2026-06-15' });
  });

  it('is for leads and auditors', async () => {
    const seen: string[] = [];
    for (const role of ROLES) if (await findUseOfDay({ ...lead, role }, undefined, today)) seen.push(role);
    expect(seen).toEqual(['PHB_LEAD', 'AUDITOR']);
  });
});
