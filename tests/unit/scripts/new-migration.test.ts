import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newMigration } from '../../../scripts/lib/new-migration.mjs';

const now = new Date('2027-03-04T05:06:07Z');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'phb-new-migration-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('db:new-migration', () => {
  it('makes a file of SQL under the time and the name', () => {
    const file = newMigration(folder, ['payment_reference'], now);
    expect(file).toBe(path.join(folder, '20270304050607_payment_reference', 'migration.sql'));
    expect(readFileSync(file, 'utf8')).toMatch(/^-- payment reference: say here why\.\n/);
  });

  it('comes after a migration with a stamp in the future', () => {
    mkdirSync(path.join(folder, '20280101000009_later'));
    expect(newMigration(folder, ['last'], now)).toContain('20280101000010_last');
  });

  it.each([
    [],
    ['Payment'],
    ['two', 'words'],
    ['two words'],
    ['../up'],
    ['9lives'],
    ['a__b'],
    ['x'.repeat(61)],
  ])('refuses the name %j', (...words) => {
    expect(() => newMigration(folder, words.flat(), now)).toThrow(/cannot be the name of a migration/);
  });

  it('refuses a name that is taken', () => {
    newMigration(folder, ['payment_reference'], now);
    expect(() => newMigration(folder, ['payment_reference'], now)).toThrow(
      /already: 20270304050607_payment_reference/,
    );
  });
});
