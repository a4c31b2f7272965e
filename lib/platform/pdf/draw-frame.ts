import type { PrintedDocument } from '@/lib/core/document';
import { tagged } from './draw-text';
import { drawable } from './fonts';
import { decorate, fullWidth, type Pen, space, write } from './pen';
import { INK, MARGINS } from './theme';

/** The head of the first page: who sends it, and what it is. */
export function drawHead(pen: Pen, { organisation, title }: PrintedDocument): void {
  const { doc, theme } = pen;
  tagged(pen, 'P', () => write(pen, organisation, { size: theme.body, weight: 'bold', color: INK.blue }));
  space(pen, theme.gap / 2);
  decorate(pen, 'Layout', () => doc.rect(MARGINS.left, doc.y, fullWidth(pen), 3).fill(INK.blue));
  space(pen, theme.gap * 2);
  tagged(pen, 'H1', () => write(pen, title, { size: theme.title, weight: 'bold', color: INK.blue }));
  space(pen, theme.gap);
}

/** The foot of every page, for the eye alone: the reference, and which page of how many. */
export function drawFrame(pen: Pen, { footer }: PrintedDocument): void {
  const { doc } = pen;
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index);
    decorate(pen, 'Pagination', () => drawFoot(pen, footer, `Page ${index + 1} of ${count}`));
  }
}

function drawFoot(pen: Pen, footer: string, page: string): void {
  const { doc, theme } = pen;
  const y = doc.page.height - MARGINS.bottom + 18;
  doc.page.margins = { ...MARGINS, bottom: 0 };
  doc.lineWidth(0.5).strokeColor(INK.line);
  doc
    .moveTo(MARGINS.left, y)
    .lineTo(MARGINS.left + fullWidth(pen), y)
    .stroke();
  doc.font('regular', theme.small).fillColor(INK.quiet);
  const room = fullWidth(pen) - doc.widthOfString(page) - 20;
  doc.text(shortened(pen, footer, room), MARGINS.left, y + 8, { lineBreak: false });
  const pageX = MARGINS.left + fullWidth(pen) - doc.widthOfString(page);
  doc.text(page, pageX, y + 8, { lineBreak: false });
}

function shortened({ doc }: Pen, text: string, room: number): string {
  let shown = drawable(text);
  while (shown.length > 1 && doc.widthOfString(shown) > room) shown = `${shown.slice(0, -2).trimEnd()}…`;
  return shown;
}
