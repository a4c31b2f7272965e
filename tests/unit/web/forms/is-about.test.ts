import { expect, it } from 'vitest';
import { isAbout } from '@/lib/web/forms/is-about';

it.each([
  ['the same person', { personId: 'a', body: 'mine' }, { personId: 'a' }, true],
  ['another person', { personId: 'a', body: 'mine' }, { personId: 'b' }, false],
  ['nobody it names', { body: 'mine' }, { personId: 'b' }, false],
  ['a form of one thing only', { body: 'mine' }, {}, true],
  ['one thing of two', { budgetId: 'a', allocationId: 'b' }, { budgetId: 'a', allocationId: 'c' }, false],
])('what was kept of %s', (_, kept, about, expected) => {
  expect(isAbout(kept, about)).toBe(expected);
});
