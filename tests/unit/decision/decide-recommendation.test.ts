import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import {
  type DraftRecommendationDecision,
  decideOnRecommendation,
  missingFromDecision,
  type Recommended,
} from '@/lib/decision/rules/decide-recommendation';

const today = day('2026-07-10');
const sent: Recommended = {
  outcome: 'ELIGIBLE',
  isChild: false,
  isOwnWork: false,
  submittedOn: day('2026-07-08'),
  firstSubmittedOn: day('2026-07-01'),
};
const draft: DraftRecommendationDecision = {
  option: 'ACCEPT',
  reasons: 'Needs as described',
  exceptionalReasons: null,
  questions: null,
  decidedOn: today,
  forumHeldOn: null,
  forumMembers: null,
};
const child = { forumHeldOn: day('2026-07-09'), forumMembers: 'A nurse, a social worker, a teacher' };

function decided(change: Partial<DraftRecommendationDecision>, on: Partial<Recommended> = {}): string {
  const result = decideOnRecommendation({ ...sent, ...on }, { ...draft, ...change }, today);
  return result.ok ? String(result.value) : result.error.kind;
}

describe('deciding on a recommendation', () => {
  it.each([
    ['ELIGIBLE', 'ACCEPT', 'ELIGIBLE'],
    ['NOT_ELIGIBLE', 'ACCEPT', 'NOT_ELIGIBLE'],
    ['ELIGIBLE', 'DIFFER', 'NOT_ELIGIBLE'],
    ['NOT_ELIGIBLE', 'DIFFER', 'ELIGIBLE'],
    ['ELIGIBLE', 'RETURN', 'null'],
  ] as const)('%s recommended, %s: %s', (outcome, option, expected) => {
    const words = {
      exceptionalReasons: 'The tool was filled in for somebody else',
      questions: 'Who was there?',
    };
    expect(decided({ option, ...words }, { outcome })).toBe(expected);
  });

  it('ELI-33: no user decides on what they sent or wrote in, not even to send it back', () => {
    expect(decided({}, { isOwnWork: true })).toBe('own-recommendation');
    expect(decided({ option: 'RETURN', questions: 'Why?' }, { isOwnWork: true })).toBe('own-recommendation');
  });

  it.each([null, '', '   '])(
    'ELI-34, DS-20: differing without exceptional reasons (%o) is refused',
    (words) => {
      expect(decided({ option: 'DIFFER', exceptionalReasons: words })).toBe('exceptional-reasons-missing');
    },
  );

  it('asks for every text at once, each only where it belongs', () => {
    const kinds = (change: object, isChild = false) =>
      missingFromDecision(change, isChild).map(({ kind }) => kind);
    expect(kinds({})).toEqual([]);
    expect(kinds({ option: 'ACCEPT' })).toEqual(['reasons-missing']);
    expect(kinds({ option: 'DIFFER' })).toEqual(['exceptional-reasons-missing', 'reasons-missing']);
    expect(kinds({ option: 'RETURN' }, true)).toEqual(['questions-missing']);
    expect(kinds({ option: 'ACCEPT' }, true)).toEqual([
      'reasons-missing',
      'forum-day-missing',
      'forum-members-missing',
    ]);
  });

  it.each([
    ['2026-07-07', 'decided-before-sent'],
    ['2026-07-08', 'ELIGIBLE'],
    ['2026-07-10', 'ELIGIBLE'],
    ['2026-07-11', 'decided-in-future'],
  ])('ELI-35: sent on 8 July, decided on %s, seen on 10 July: %s', (decidedOn, expected) => {
    expect(decided({ decidedOn: day(decidedOn) })).toBe(expected);
  });

  it.each([
    ['2026-06-30', 'forum-before-sent'],
    ['2026-07-01', 'ELIGIBLE'],
    ['2026-07-10', 'ELIGIBLE'],
    ['2026-07-11', 'forum-after-decision'],
  ])('ELI-36: a forum on %s, first sent on 1 July, decided on 10 July: %s', (heldOn, expected) => {
    expect(decided({ ...child, forumHeldOn: day(heldOn) }, { isChild: true })).toBe(expected);
  });

  it('ELI-36: a forum is nothing an adult’s decision waits for', () => {
    expect(decided({ forumHeldOn: day('2020-01-01') })).toBe('ELIGIBLE');
    expect(decided({}, { isChild: true })).toBe('forum-day-missing');
    expect(decided({ ...child, forumMembers: ' ' }, { isChild: true })).toBe('forum-members-missing');
  });
});
