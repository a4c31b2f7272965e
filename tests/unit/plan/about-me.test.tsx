import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AboutMe } from '@/components/plan/about-me';
import type { Section } from '@/lib/plan/rules/plan';

const person = { name: 'Edith Marlow', preferredName: 'Edie', born: '4 May 1940 (age 86)' };
const written = { version: 1, authorId: 'a', authorName: 'Edith Marlow', authorRole: 'BUDGET_HOLDER' };
const sections: Section[] = [
  { ...written, kind: 'HEALTH_NEEDS', body: 'Diabetes', writtenAt: '2026-07-01T09:00:00Z' },
  { ...written, kind: 'STRENGTHS', body: '', writtenAt: '2026-06-30T09:00:00Z' },
  { ...written, kind: 'COMMUNICATION', body: 'I need time', writtenAt: '2026-06-02T09:00:00Z' },
  {
    ...written,
    kind: 'WHAT_MATTERS',
    body: 'My garden',
    authorName: 'Joanna Marlow',
    authorRole: 'REPRESENTATIVE',
    writtenAt: '2026-06-03T09:00:00Z',
  },
];

/** The text of the page, a line for each block. */
const textOf = (markup: string) =>
  markup
    .replaceAll(/<\/(p|h2)>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .trim()
    .split('\n');

describe('the person’s words on one page', () => {
  it('are those that were written, in their order, with who wrote them down and when they last changed', () => {
    expect(textOf(renderToStaticMarkup(<AboutMe person={person} sections={sections} />))).toEqual([
      'Edith Marlow, likes to be called Edie. Born 4 May 1940 (age 86).',
      'What matters to me',
      'My garden',
      'In their words, written by Joanna Marlow (representative).',
      'How I communicate',
      'I need time',
      'These words last changed on 3 June 2026 at 10:00am.',
    ]);
  });

  it('leads to the plan where nothing is written and the reader may write', () => {
    const empty = renderToStaticMarkup(<AboutMe person={person} sections={[]} writeHref="/plan" />);
    expect(empty).toContain('Nothing is written yet.');
    expect(empty).toContain('href="/plan"');
    const closed = renderToStaticMarkup(<AboutMe person={person} sections={sections.slice(0, 2)} />);
    expect(closed).toContain('Nothing is written yet.');
    expect(closed).not.toContain('href');
  });
});
