import { describe, expect, it } from 'vitest';
import { readPracticeSearch } from '@/lib/practice/rules/practice-search';

describe('a search for a GP practice (COM-06)', () => {
  it('is read as words in capitals, and as one word for a code or a postcode', () => {
    expect(readPracticeSearch(' st john’s  surgery ')).toEqual({
      words: ['ST', "JOHN'S", 'SURGERY'],
      joined: "STJOHN'SSURGERY",
    });
    expect(readPracticeSearch('ox1 2')).toEqual({ words: ['OX1', '2'], joined: 'OX12' });
    expect(readPracticeSearch('z99001')?.joined).toBe('Z99001');
  });

  it.each(['', '  ', 'ab', '%%%%', "a 'b", '\u200b\u200ba'])(
    'is refused for %j: too few letters',
    (typed) => {
      expect(readPracticeSearch(typed)).toBeNull();
    },
  );

  it('is taken from three letters or digits on, and cut when it is endless', () => {
    expect(readPracticeSearch('abc')).not.toBeNull();
    expect(readPracticeSearch('x'.repeat(5000))?.joined).toHaveLength(80);
  });
});
