import { describe, expect, it } from 'vitest';
import type { Block, PrintedDocument } from '@/lib/core/document';
import { drawable, hasLost } from '@/lib/platform/pdf/fonts';
import { type PrintSize, themeOf } from '@/lib/platform/pdf/theme';
import { writePdf } from '@/lib/platform/pdf/write-pdf';
import { readPdf } from './read-pdf';

const at = new Date('2026-03-12T10:00:00Z');
const long = 'She needs two people to help her move, by day and by night. '.repeat(150);

function documentOf(...blocks: Block[]): PrintedDocument {
  return { title: 'You’re told', organisation: 'NHS A & B <Test>', footer: 'Letter 1A2B3C4D', blocks };
}

const read = (document: PrintedDocument, size?: PrintSize) => readPdf(writePdf(document, at, size));
const text = (words: string): Block => ({ kind: 'paragraph', text: words });

describe('a PDF that a screen reader can follow', () => {
  it('says what it is, in which language, and carries its fonts', async () => {
    const pdf = await read(documentOf(text('Words')));
    expect(pdf).toMatchObject({ title: 'You’re told', language: 'en-GB', isMarked: true, isUniversal: true });
    expect(pdf.fonts.length).toBeGreaterThan(0);
    expect(pdf.fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
  });

  it('has a tree of headings, paragraphs, lists and facts in the order of the document', async () => {
    const { tree } = await read(
      documentOf(
        { kind: 'lead', text: 'The outcome' },
        { kind: 'heading', level: 2, text: 'Why' },
        { kind: 'quote', text: 'Their words' },
        { kind: 'heading', level: 3, text: 'Next' },
        { kind: 'list', items: ['One', 'Two'] },
        { kind: 'facts', facts: [{ term: 'Phone', value: '01632 960001' }] },
      ),
    );
    const item = ['LI', 'Lbl', 'LBody'];
    expect(tree.filter((role) => role !== '#')).toEqual([
      ...['Root', 'Document', 'P', 'H1', 'P', 'H2', 'BlockQuote', 'H3'],
      ...['L', ...item, ...item, 'L', ...item],
    ]);
  });

  it('makes a table of heading cells and cells, with its caption', async () => {
    const { tree } = await read(documentOf(aTable(1)));
    expect(tree.slice(tree.indexOf('Table')).filter((role) => role !== '#')).toEqual([
      ...['Table', 'Caption', 'TR', 'TH', 'TH', 'TR', 'TH', 'TD'],
    ]);
  });

  it('leaves the foot of the page out of the tree', async () => {
    const { tree, text: words } = await read(documentOf(text('Words')));
    expect(words).toContain('Page 1 of 1');
    expect(tree.filter((role) => role === '#')).toHaveLength(3);
  });
});

describe('what goes over pages', () => {
  it('loses no word of a long text, in any kind of block', async () => {
    for (const kind of ['paragraph', 'quote', 'lead'] as const) {
      const pdf = await read(documentOf({ kind, text: long }));
      expect(pdf.pages).toBeGreaterThan(2);
      expect(pdf.text.match(/people/g)).toHaveLength(150);
    }
  });

  it('shows every row of a long table, and its head again for the eye on each page', async () => {
    const pdf = await read(documentOf(aTable(60)));
    expect(pdf.pages).toBeGreaterThan(1);
    expect(pdf.tree.filter((role) => role === 'TR')).toHaveLength(61);
    expect(pdf.text.match(/Part Level/g)).toHaveLength(pdf.pages);
  });

  it('keeps a heading with its text', async () => {
    for (let lines = 1; lines < 60; lines += 1) {
      const filler = Array.from({ length: lines }, () => text('A line'));
      const pdf = await read(
        documentOf(...filler, { kind: 'heading', level: 2, text: 'HEAD' }, text('TAIL')),
      );
      expect(pdf.text).toMatch(/HEAD\s+TAIL/);
    }
  });

  it('breaks a word that is longer than a line', async () => {
    const { text: words } = await read(documentOf(text('x'.repeat(500))));
    expect(words.replaceAll(/[\s\u200b]/g, '')).toContain('x'.repeat(500));
  });

  it.each([
    ['one word', 'x'.repeat(8000)],
    ['letters with marks', 'e\u0323\u0302'.repeat(2600)],
    ['empty lines', '\n'.repeat(8000)],
    ['lines of a letter', 'a\n'.repeat(4000)],
  ])('takes no long time over parts full of %s', (_, words) => {
    const began = performance.now();
    writePdf(documentOf(...Array.from({ length: 16 }, () => text(words))), at);
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('loses no word of very many lines', async () => {
    const pdf = await read(documentOf(text('word\n'.repeat(1500))));
    expect(pdf.text.match(/word/g)).toHaveLength(1500);
  });

  it('turns a row that would fill the page into facts, and loses no word of it', async () => {
    const cells = ['Breathing', long];
    const pdf = await read(
      documentOf({ kind: 'table', caption: 'All', columns: ['Part', 'Said'], rows: [cells] }),
    );
    expect(pdf.tree).not.toContain('Table');
    expect(pdf.text.match(/people/g)).toHaveLength(150);
  });
});

describe('large print', () => {
  it('needs more pages for the same words and has no columns', async () => {
    const blocks = [text(long), aTable(3)];
    const [usual, large] = [await read(documentOf(...blocks)), await read(documentOf(...blocks), 18)];
    expect(large.pages).toBeGreaterThan(usual.pages * 1.5);
    expect(large.tree).not.toContain('Table');
    expect(large.text.match(/Level \d/g)).toEqual(usual.text.match(/Level \d/g));
  });

  it('PER-21: is as large as the person chose, and no letter is smaller', async () => {
    const blocks = [text(long), aTable(3)];
    const [large, larger] = [await read(documentOf(...blocks), 18), await read(documentOf(...blocks), 28)];
    expect(larger.pages).toBeGreaterThan(large.pages * 1.5);
    for (const points of [16, 18, 20, 24, 28, 36]) {
      const { body, small, lead, title, headings } = themeOf(points);
      expect(Math.min(body, small, lead, title, headings[2], headings[3])).toBe(points);
    }
  });
});

describe('letters of the alphabet', () => {
  it('draws what people in England write: £, quotation marks, accents, Greek, Cyrillic, Devanagari', () => {
    expect(hasLost(drawable('£ ’ “ ” – … é ł ş ẞ Ω Я अ ½'))).toBe(false);
  });

  it('marks what it cannot draw and says so, and drops what is invisible', async () => {
    expect(drawable('a\u0007b\u0000c\u202e')).toBe('abc');
    const pdf = await read(documentOf(text('Tea 茶 ☕')));
    expect(pdf.text).toContain('Tea � �');
    expect(pdf.text).toContain('could not be printed');
  });

  it('says nothing of the kind where all was drawn', async () => {
    expect((await read(documentOf(text('Tea')))).text).not.toContain('could not be printed');
  });
});

it('gives the same bytes for the same document at the same instant', async () => {
  const bytes = () => new Response(writePdf(documentOf(text('Words')), at)).bytes();
  expect(await bytes()).toEqual(await bytes());
});

function aTable(rows: number): Block {
  const data = Array.from({ length: rows }, (_, index) => [`Part ${index}`, `Level ${index}`]);
  return { kind: 'table', caption: 'Levels', columns: ['Part', 'Level'], rows: data };
}
