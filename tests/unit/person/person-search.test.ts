import { expect, test } from 'vitest';
import { readPersonSearch } from '@/lib/person/rules/person-search';

const cases = [
  ['Khan', { kind: 'name', family: 'Khan', given: '' }],
  [' Ali   Khan ', { kind: 'name', family: 'Khan', given: 'Ali' }],
  ['Ana De Souza', { kind: 'name', family: 'De Souza', given: 'Ana' }],
  ['De Souza, Ana', { kind: 'name', family: 'De Souza', given: 'Ana' }],
  ['De Souza,', { kind: 'name', family: 'De Souza', given: '' }],
  ['999 000-0018', { kind: 'number', nhsNumber: '9990000018' }],
  ['9990002088.0', { kind: 'number', nhsNumber: '9990002088' }],
  ["'9990002088", { kind: 'number', nhsNumber: '9990002088' }],
  ['NHS No: 999 000 2088', { kind: 'number', nhsNumber: '9990002088' }],
  ['999000001', { kind: 'name', family: '999000001', given: '' }],
  [' ,- ', null],
] as const;

test.each(cases)('%j is looked for as %j', (typed, search) => {
  expect(readPersonSearch(typed)).toEqual(search);
});
