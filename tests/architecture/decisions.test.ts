import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { textFiles } from './repository';

const records = textFiles(/^docs\/decisions\/.*\.md$/);
const numberOf = (file: string) => path.basename(file).slice(0, 4);
const numbers = records.map((record) => numberOf(record.path)).sort();

describe('decision records', () => {
  it('are numbered from 0001 without a gap', () => {
    expect(numbers.length).toBeGreaterThan(10);
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1).padStart(4, '0')));
  });

  it.each(records)('have one shape: $path', ({ path: file, text }) => {
    expect(text).toMatch(new RegExp(`^# ${numberOf(file)} \\S`));
    expect(text).toMatch(/^Date: \d{1,2} [A-Z][a-z]+ \d{4}\. Status: (accepted|superseded by \d{4})\.$/m);
    expect(text.match(/^## .*$/gm)).toEqual(['## Context', '## Decision', '## Consequences']);
  });

  it('that are superseded name a later record', () => {
    const later = records.flatMap(({ path: file, text }) =>
      [...text.matchAll(/superseded by (\d{4})/g)].filter(
        ([, by = '']) => !numbers.includes(by) || by <= numberOf(file),
      ),
    );
    expect(later).toEqual([]);
  });
});
