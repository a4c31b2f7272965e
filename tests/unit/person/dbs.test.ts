import { describe, expect, it } from 'vitest';
import { needsDbsCheck, type Payee } from '@/lib/person/rules/dbs';

const neighbour: Payee = {
  isIndividual: true,
  relation: 'NEIGHBOUR',
  livesInSameHousehold: false,
  isFriendInvolvedInCare: false,
};

describe('PER-08: enhanced check before the first payment', () => {
  it.each<[string, Partial<Payee>, boolean]>([
    ['DP-E8: a neighbour of another household', {}, true],
    ['a sister elsewhere', { relation: 'SIBLING' }, false],
    ['a lodger of the household', { relation: 'OTHER', livesInSameHousehold: true }, false],
    ['a friend who helps', { relation: 'FRIEND', isFriendInvolvedInCare: true }, false],
    ['a friend who does not', { relation: 'FRIEND' }, true],
    ['an organisation', { isIndividual: false, relation: 'PROFESSIONAL' }, false],
  ])('%s: %s', (_, change, expected) => {
    expect(needsDbsCheck({ ...neighbour, ...change })).toBe(expected);
  });
});
