import type { Block, Fact } from '@/lib/core/document';
import { keepTogether, tagged } from './draw-text';
import {
  decorate,
  fullWidth,
  heightOf,
  needRoom,
  type Pen,
  pageIndex,
  type Style,
  space,
  write,
} from './pen';
import { INK, MARGINS } from './theme';

/** Each fact next to its name, or under it in large print and where its column would be tall and narrow. */
export function drawFacts(pen: Pen, { facts }: Extract<Block, { kind: 'facts' }>): void {
  const list = pen.doc.struct('L');
  pen.root.add(list);
  for (const fact of facts) {
    const item = pen.doc.struct('LI');
    list.add(item);
    drawFact({ ...pen, root: item }, fact);
    item.end();
  }
  list.end();
  space(pen, pen.theme.gap);
}

/** Letters. */
const LONG = 500;

function drawFact(pen: Pen, { term, value }: Fact): void {
  const { doc, theme } = pen;
  const isStacked = theme.isStacked || value.length > LONG;
  const termWidth = isStacked ? fullWidth(pen) : fullWidth(pen) * 0.3;
  const name: Style = { size: theme.body, weight: 'bold', width: termWidth };
  const answer: Style = { size: theme.body, indent: isStacked ? 0 : termWidth + 12 };
  needRoom(pen, heightOf(pen, term, name) + (isStacked ? theme.body * 2 : 0));
  if (!isStacked) keepTogether(pen, value, answer);
  const top = doc.y;
  const onPage = pageIndex(pen);
  tagged(pen, 'Lbl', () => write(pen, term, name));
  const termEnd = doc.y;
  if (!isStacked) doc.y = top;
  tagged(pen, 'LBody', () => write(pen, value, answer));
  if (pageIndex(pen) === onPage) doc.y = Math.max(doc.y, termEnd);
  space(pen, theme.gap / 2);
  decorate(pen, 'Layout', () => drawLine(pen));
  space(pen, theme.gap / 2);
}

function drawLine(pen: Pen): void {
  const { doc } = pen;
  const y = doc.y;
  doc.lineWidth(0.5).strokeColor(INK.line);
  doc
    .moveTo(MARGINS.left, y)
    .lineTo(MARGINS.left + fullWidth(pen), y)
    .stroke();
}
