import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { AfterDeathHelp } from '@/components/person/after-death-help';
import { gradeOf, hardSentences } from '../../support/reading-grade';

const blocks = renderToStaticMarkup(<AfterDeathHelp />)
  .split('</p>')
  .map((block) => block.replaceAll(/<[^>]+>/g, ''))
  .filter(Boolean);

it('DEA-06: what families read after a death says what to do with the money, in plain words', () => {
  expect(blocks).toHaveLength(5);
  expect(gradeOf(blocks.join(' '))).toBeLessThan(4);
  expect(blocks.flatMap((block) => hardSentences(block, 6))).toEqual([]);
});
