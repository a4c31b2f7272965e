import { describe, expect, it } from 'vitest';
import { nameKey, similarNames } from '@/lib/person/rules/name-key';

describe('PER-03: name keys', () => {
  it.each([
    ["O'Neil", 'oneil'],
    ['O’Neil', 'oneil'],
    ['  Smith-Jones ', 'smith jones'],
    ['St. John', 'st john'],
    ['Zoë', 'zoe'],
    ['Łukasz Ångström', 'lukasz angstrom'],
    ['Weiß', 'weiss'],
    ['de   la Cruz', 'de la cruz'],
    ['Иван', 'иван'],
    ['--', ''],
  ])('%j is %j', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('leaves a key as it is', () => {
    for (const name of ["O'Neil", 'Smith-Jones', 'Łukasz'])
      expect(nameKey(nameKey(name))).toBe(nameKey(name));
  });
});

describe('PER-04: similar names', () => {
  it.each([
    ['Sam', 'Samuel', true],
    ['Jo', 'Joanna', false],
    ['Catherine', 'Katherine', true],
    ['Smyth', 'Smith', true],
    ['Brain', 'Brian', true],
    ['Brian', 'Bxran', false],
    ['Brian', 'Bixan', false],
    ['Brian', 'Birxx', false],
    ['Philip', 'Phillip', true],
    ['Anna', 'Hanna', true],
    ['Smith', 'Smythe', false],
    ['Emma', 'Ella', false],
    ['Li', 'Lu', false],
    ['Li', 'LI', true],
    ['', '', false],
    ['', 'Sam', false],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(similarNames(one, other)).toBe(expected);
    expect(similarNames(other, one)).toBe(expected);
  });
});
