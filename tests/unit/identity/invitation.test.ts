import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { checkCommissioner, type ListedBody, lastDayOfInvitation } from '@/lib/identity/rules/invitation';

const today = day('2026-06-15');
const body = (given: Partial<ListedBody> = {}): ListedBody => ({
  code: 'QOX',
  name: 'NHS Somewhere Integrated Care Board',
  kind: 'ICB',
  legalFrom: day('2022-07-01'),
  legalTo: null,
  successors: [],
  ...given,
});

// IDN-07
describe('a commissioner begins', () => {
  it('when it is on the list and a legal body today, the last day included', () => {
    expect(checkCommissioner('QOX', body(), today).ok).toBe(true);
    expect(checkCommissioner('QOX', body({ legalTo: today }), today).ok).toBe(true);
  });

  it.each([
    ['not on the list', null, { kind: 'unknown-code', code: 'QOX' }],
    ['before its first day', body({ legalFrom: day('2026-06-16') }), { kind: 'not-yet', from: '2026-06-16' }],
    [
      'closed, with who took over',
      body({ legalTo: day('2026-06-14'), successors: ['D7T5G NHS Essex'] }),
      { kind: 'closed', on: '2026-06-14', successors: ['D7T5G NHS Essex'] },
    ],
    ['a group', body({ kind: 'CCG', legalFrom: null, legalTo: day('2022-06-30') }), { kind: 'closed' }],
  ])('never %s', (_, listed, error) => {
    expect(checkCommissioner('QOX', listed, today)).toMatchObject({ ok: false, error });
  });
});

it('IDN-06: an invitation can be used for a week', () => {
  expect(lastDayOfInvitation(today)).toBe('2026-06-22');
});
