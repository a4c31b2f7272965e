import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLOCK_KINDS } from '@/lib/case/rules/clock-kind';
import { clockRow } from '@/lib/case/rules/clock-names';
import { SETTING_KEYS, SETTING_KINDS } from '@/lib/core/settings/setting-kinds';
import { readSetting } from '@/lib/core/settings/stored-setting';
import { root, sources } from '../../architecture/files';
import { settingsPage } from './settings-page';

it('docs/settings.md shows every kind of setting', async () => {
  await expect(settingsPage()).toMatchFileSnapshot(path.join(root, 'docs/settings.md'));
});

describe('SET-02: a stored value fits its kind or is a fault', () => {
  it.each<[string, unknown, unknown]>([
    ['clock-write-plan', 42, { ok: true, value: 42 }],
    ['clock-write-plan', 1, { ok: true, value: 1 }],
    ['clock-write-plan', 182, { ok: true, value: 182 }],
    ['clock-write-plan', 0, { kind: 'outside-edges', key: 'clock-write-plan', least: 1, most: 182 }],
    ['clock-write-plan', 183, { kind: 'outside-edges', key: 'clock-write-plan', least: 1, most: 182 }],
    ['clock-write-plan', 41.5, { kind: 'not-a-whole-number', key: 'clock-write-plan' }],
    ['clock-write-plan', '42', { kind: 'not-a-whole-number', key: 'clock-write-plan' }],
    ['clock-write-plan', null, { kind: 'not-a-whole-number', key: 'clock-write-plan' }],
    ['clock-write-plan', { count: 42 }, { kind: 'not-a-whole-number', key: 'clock-write-plan' }],
    ['clock-verify-recommendation', 3, { kind: 'outside-edges', least: 1, most: 2 }],
    ['clock-nap', 1, { kind: 'unknown-key', key: 'clock-nap' }],
    ['constructor', 1, { kind: 'unknown-key', key: 'constructor' }],
    ['independent-review-body', 'NHS England', { ok: true, value: 'NHS England' }],
    ['independent-review-body', 'é'.repeat(120), { ok: true }],
    ['independent-review-body', 'é'.repeat(121), { kind: 'too-long', longest: 120 }],
    ['independent-review-body', '', { kind: 'not-one-line-of-words' }],
    ['independent-review-body', ' NHS England', { kind: 'not-one-line-of-words' }],
    ['independent-review-body', 'NHS\nEngland', { kind: 'not-one-line-of-words' }],
    ['independent-review-body', 'NHS \u202eEngland', { kind: 'not-one-line-of-words' }],
    ['independent-review-body', 7, { kind: 'not-one-line-of-words' }],
  ])('%s: %j', (key, value, expected) => {
    const read = readSetting(key, value);
    expect(read.ok ? read : read.error).toMatchObject(expected as object);
  });

  it('every default fits its own kind', () => {
    const faults = SETTING_KEYS.filter((key) => !readSetting(key, SETTING_KINDS[key].default).ok);
    expect(faults).toEqual([]);
  });
});

describe('every kind of setting', () => {
  it('is read somewhere', () => {
    const readers = sources('lib')
      .filter(({ path: file }) => !file.startsWith('lib/core/settings/'))
      .map(({ text }) => text)
      .join('\n');
    expect(SETTING_KEYS.filter((key) => !readers.includes(`'${key}'`))).toEqual([]);
  });

  it('that times a clock is of one kind, or of the next review, and a national standard is only made shorter', () => {
    const timed = CLOCK_KINDS.flatMap((kind) => {
      const { time, standard, again } = clockRow(kind);
      const settings = [...(time.unit === 'SETTING' ? [time.setting] : []), ...(again ? [again] : [])];
      return settings.map((setting) => ({ kind, setting, standard }));
    });
    const keys = SETTING_KEYS.filter((key) => key.startsWith('clock-'));
    // The time from one review to the next is one for several kinds.
    expect([...new Set(timed.map(({ setting }) => setting))].sort()).toEqual([...keys].sort());
    const firsts = timed
      .map(({ setting }) => setting)
      .filter((setting) => !setting.startsWith('clock-next-'));
    expect(new Set(firsts).size).toBe(firsts.length);
    const national = timed.filter(({ standard }) => standard && standard.source !== 'Local standard');
    expect(national.length).toBeGreaterThan(4);
    for (const { setting } of national)
      expect([setting, SETTING_KINDS[setting].type.most]).toEqual([setting, SETTING_KINDS[setting].default]);
  });
});
