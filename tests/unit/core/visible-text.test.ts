import { describe, expect, it } from 'vitest';
import { visibleText } from '@/lib/core/visible-text';

describe('PER-14: only what a reader sees', () => {
  it.each([
    ['direction marks of a contact list', '\u202d07700 900982\u202c', '07700 900982'],
    ['a zero-width space', '\u200b9990000018', '9990000018'],
    ['inside a word', 'Ali\u200bce', 'Alice'],
    ['a soft hyphen', 'Zz\u00adzwsp', 'Zzzwsp'],
    ['a word joiner alone', '\u2060', ''],
    ['a byte order mark', '\ufeffAnn', 'Ann'],
    ['fillers that count as letters', '\u3164\uffa0', ''],
    ['control characters', 'a\u0000b\u001bc\u0085d', 'abcd'],
    ['joiners between Latin letters', 'A\u200db\u200cc', 'Abc'],
    ['a tag without a flag', 'a\u{E0067}', 'a'],
  ])('drops %s', (_, typed, seen) => expect(visibleText(typed)).toBe(seen));

  it.each([
    ['line breaks and tabs', 'a\tb\r\nc'],
    ['a no-break space', '999\u00a0000\u00a00018'],
    ['a non-joiner of Persian', 'می\u200cخواهم'],
    ['a joiner of Sinhala', 'ශ්\u200dරී'],
    ['an emoji of several', '👩\u200d👧'],
    ['a coloured heart', '❤\ufe0f'],
    ['the flag of England', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
    ['accents', 'Zoë Nguyễn e\u0301'],
  ])('keeps %s', (_, typed) => expect(visibleText(typed)).toBe(typed));

  it('reads a million marks quickly', () => {
    const from = performance.now();
    expect(visibleText('\u200b'.repeat(1_000_000))).toBe('');
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});
