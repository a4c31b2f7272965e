import { describe, expect, it } from 'vitest';
import { sensitiveSchema, typedSensitive } from '@/components/person/sensitive-schema';
import { newId } from '@/lib/core/id';
import { day } from '@/lib/core/plain-date';
import { shownContent } from '@/lib/letter/rules/content';
import { checkSensitive, type DraftSensitive, mayManage, safeLines } from '@/lib/person/rules/sensitive';

const today = day('2026-11-20');
const draft: DraftSensitive = {
  reason: 'Fled from violence',
  reviewOn: day('2027-05-20'),
  readerIds: ['one'],
  safeWay: 'HAND_OVER',
  safeWords: 'Sam Support',
};

describe('PER-16: what a sensitive record needs', () => {
  it.each<[string, Partial<DraftSensitive>, string]>([
    ['all of it', {}, 'ok'],
    ['a short reason', { reason: ' too short ' }, 'reason-too-short'],
    ['a review today', { reviewOn: today }, 'review-too-soon'],
    ['a review tomorrow', { reviewOn: day('2026-11-21') }, 'ok'],
    ['a review in 12 months', { reviewOn: day('2027-11-20') }, 'ok'],
    ['a review after 12 months', { reviewOn: day('2027-11-21') }, 'review-too-late'],
    ['20 readers', { readerIds: Array.from({ length: 20 }, String) }, 'ok'],
    ['21 readers', { readerIds: Array.from({ length: 21 }, String) }, 'too-many-readers'],
    ['no safe way', { safeWords: ' ' }, 'no-safe-way'],
  ])('%s: %s', (_, given, expected) => {
    const checked = checkSensitive({ ...draft, ...given }, today);
    expect(checked.ok ? 'ok' : checked.error.kind).toBe(expected);
  });

  it('is changed by a lead or one of the named staff', () => {
    const readers = [{ id: 'one' }];
    expect(mayManage({ userId: 'two', role: 'PHB_LEAD' }, readers)).toBe(true);
    expect(mayManage({ userId: 'one', role: 'PRACTITIONER' }, readers)).toBe(true);
    expect(mayManage({ userId: 'two', role: 'PRACTITIONER' }, readers)).toBe(false);
  });
});

describe('PER-16: letters go the safe way', () => {
  const safe = { safeWay: 'SAFE_ADDRESS', safeWords: ' PO Box 1 \n\nLondon' } as const;
  const letterTo = (...lines: string[]) => ({
    title: 'A',
    organisation: 'B',
    footer: 'C',
    summary: [],
    blocks: [
      { kind: 'paragraph', text: lines.join('\n') },
      { kind: 'paragraph', text: 'Dear Ada' },
    ] as const,
  });
  const top = (content: ReturnType<typeof shownContent>) => content.blocks[0];

  it('in lines of an address, or through someone', () => {
    expect(safeLines(safe)).toEqual(['PO Box 1', 'London']);
    expect(safeLines({ safeWay: 'HAND_OVER', safeWords: 'Sam\nRefuge' })).toEqual([
      'To hand over through Sam, Refuge',
    ]);
  });

  it('and a letter that has the address at its top is shown without', () => {
    const old = letterTo('Ada Demo', '1 Secret Street', 'EC1A 1BB');
    expect(top(shownContent(old, null))).toEqual(old.blocks[0]);
    for (const hidden of [{ safe: null }, { safe }])
      expect(top(shownContent(old, hidden))).toEqual({ kind: 'paragraph', text: 'Ada Demo' });
    expect(shownContent(old, { safe: null }).blocks).toHaveLength(2);
  });

  it('and the safe address is for those who send letters', () => {
    const sent = letterTo('Ada Demo', 'PO Box 1', 'London');
    expect(top(shownContent(sent, { safe }))).toEqual(sent.blocks[0]);
    expect(top(shownContent(sent, { safe: null }))).toEqual({ kind: 'paragraph', text: 'Ada Demo' });
  });
});

describe('the form of a sensitive record', () => {
  const typed = {
    personId: newId(),
    sensitiveId: newId(),
    reason: 'Fled from violence',
    readers: ' Ann@nhs.example,\nBob@nhs.example. \n ann@nhs.example',
    safe: { way: 'HAND_OVER', address: '1 Old Street', handOver: 'Sam Support' },
    reviewOn: { day: '20', month: '5', year: '2027' },
  };

  it('reads emails from lines, and the words of the chosen way alone', () => {
    expect(typedSensitive(sensitiveSchema.parse(typed))).toMatchObject({
      readerEmails: ['Ann@nhs.example', 'Bob@nhs.example', 'ann@nhs.example'],
      safeWords: 'Sam Support',
    });
  });

  it('shows every mistake at once', () => {
    const safe = { ...typed.safe, handOver: ' ' };
    const read = sensitiveSchema.safeParse({ ...typed, reason: '', safe, reviewOn: {} });
    expect(read.error?.issues.map(({ path }) => path.join('-'))).toEqual([
      'reason',
      'reviewOn-day',
      'safe-handOver',
    ]);
  });
});
