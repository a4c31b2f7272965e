import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { localContacts } from '@/lib/home/queries/local-contacts';
import { sql } from '../../support/superuser';

const namesOn = async (on: string) =>
  (await localContacts(day(on))).flatMap(({ commissioners }) => commissioners.map(({ name }) => name));

describe('the local teams that a visitor finds', () => {
  it('are the bodies of that day, by region, with how to reach them', async () => {
    await sql(`UPDATE commissioner SET contact_phone = '01632 960100' WHERE code = 'QOX'`);
    const regions = await localContacts(day('2026-11-30'));
    expect(regions.map(({ region }) => region)).toEqual([...regions.map(({ region }) => region)].sort());
    const southWest = regions.find(({ region }) => region === 'South West')?.commissioners ?? [];
    expect(southWest.find(({ code }) => code === 'QOX')).toMatchObject({
      phone: '01632 960100',
      email: null,
    });
  });

  it('leave out a body that has ended and one that has not begun', async () => {
    const [before, after] = [await namesOn('2026-03-31'), await namesOn('2026-04-01')];
    expect(before.filter((name) => !after.includes(name)).length).toBeGreaterThan(0);
    expect(after.filter((name) => !before.includes(name)).length).toBeGreaterThan(0);
    expect(await namesOn('2022-06-30')).not.toContain(before[0]);
  });
});
