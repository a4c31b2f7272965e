import type { Block } from '@/lib/core/document';
import { decorate, heightOf, needRoom, type Pen, pageIndex, type Style, space, write } from './pen';
import { INK, MARGINS } from './theme';

type Text = Extract<Block, { text: string }>;

/** A heading stays with what it is over: with three lines of text, and with a heading right below it. */
export function drawHeading(pen: Pen, { level, text }: Extract<Block, { kind: 'heading' }>): void {
  const { theme } = pen;
  const style: Style = { size: theme.headings[level], weight: 'bold', color: INK.blue };
  needRoom(pen, theme.gap + heightOf(pen, text, style) + theme.headings[3] * 2 + theme.body * 6);
  space(pen, theme.gap);
  tagged(pen, `H${level}`, () => write(pen, text, style));
  space(pen, theme.gap / 2);
}

export function drawParagraph(pen: Pen, { text }: Pick<Text, 'text'>): void {
  const style: Style = { size: pen.theme.body };
  keepTogether(pen, text, style);
  tagged(pen, 'P', () => write(pen, text, style));
  space(pen, pen.theme.gap);
}

/** The main sentence of a letter, large and bold. */
export function drawLead(pen: Pen, { text }: Pick<Text, 'text'>): void {
  const style: Style = { size: pen.theme.lead, weight: 'bold' };
  keepTogether(pen, text, style);
  tagged(pen, 'P', () => write(pen, text, style));
  space(pen, pen.theme.gap);
}

/** A person's own words, next to a bar on each page they cover. */
export function drawQuote(pen: Pen, { text }: Pick<Text, 'text'>): void {
  const style: Style = { size: pen.theme.body, indent: 16 };
  keepTogether(pen, text, style);
  const from = { page: pageIndex(pen), y: pen.doc.y };
  tagged(pen, 'BlockQuote', () => write(pen, text, style));
  drawBars(pen, from);
  space(pen, pen.theme.gap);
}

/** A bulleted list. A short one is not split over pages. */
export function drawList(pen: Pen, { items }: Extract<Block, { kind: 'list' }>): void {
  const { doc, theme } = pen;
  const height = items.reduce((sum, item) => sum + heightOf(pen, item, itemStyle(pen)) + theme.gap / 3, 0);
  if (height < doc.page.height / 4) needRoom(pen, height);
  const list = doc.struct('L');
  pen.root.add(list);
  for (const item of items) {
    const style = itemStyle(pen);
    keepTogether(pen, item, style);
    const listItem = doc.struct('LI');
    list.add(listItem);
    const top = doc.y;
    tagged({ ...pen, root: listItem }, 'Lbl', () => write(pen, '•', { size: theme.body, indent: 4 }));
    doc.y = top;
    tagged({ ...pen, root: listItem }, 'LBody', () => write(pen, item, style));
    space(pen, theme.gap / 3);
    listItem.end();
  }
  list.end();
  space(pen, (theme.gap * 2) / 3);
}

function itemStyle({ theme }: Pen): Style {
  return { size: theme.body, indent: theme.body * 1.4 };
}

/** Draws inside a new tree node. */
export function tagged(pen: Pen, tag: string, draw: () => void): void {
  const node = pen.doc.struct(tag);
  pen.root.add(node);
  node.add(draw);
  node.end();
}

/** Keeps a short text on one page. A long one leaves at least two lines at the foot of the page. */
export function keepTogether(pen: Pen, text: string, style: Style): void {
  const line = style.size * 1.5;
  needRoom(pen, Math.min(heightOf(pen, text, style), line * (heightOf(pen, text, style) > line * 5 ? 2 : 5)));
}

function drawBars(pen: Pen, from: { page: number; y: number }): void {
  const { doc } = pen;
  const to = { page: pageIndex(pen), y: doc.y };
  for (let page = from.page; page <= to.page; page += 1) {
    const top = page === from.page ? from.y : MARGINS.top;
    const bottom = page === to.page ? to.y : doc.page.height - MARGINS.bottom;
    doc.switchToPage(page);
    decorate(pen, 'Layout', () => doc.rect(MARGINS.left, top, 4, bottom - top).fill(INK.line));
  }
  doc.switchToPage(to.page);
  doc.y = to.y;
}
