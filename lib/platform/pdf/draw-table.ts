import type { Block } from '@/lib/core/document';
import { drawFacts } from './draw-facts';
import { drawParagraph, tagged } from './draw-text';
import { decorate, fullWidth, heightOf, needRoom, type Pen, type Style, space, write } from './pen';
import { INK, MARGINS } from './theme';

type Table = Extract<Block, { kind: 'table' }>;
type Row = readonly string[];
const PAD = 5;

/**
 * A table with heading cells, its first row repeated for the eye on each page. In large print, or where one
 * row would fill half a page, each row is a list of facts instead.
 */
export function drawTable(pen: Pen, table: Table): void {
  const { doc, theme } = pen;
  const widths = columnWidths(pen, table);
  const isTooHigh = table.rows.some((row) => rowHeight(pen, row, widths) > doc.page.height / 2);
  if (theme.isStacked || isTooHigh) drawAsFacts(pen, table);
  else drawGrid(pen, table, widths);
}

function drawGrid(pen: Pen, table: Table, widths: number[]): void {
  const { doc, theme } = pen;
  const body = pen.doc.struct('Table');
  pen.root.add(body);
  const inside = { ...pen, root: body };
  const headHeight = rowHeight(pen, table.columns, widths);
  const [first = 0, ...others] = table.rows.map((row) => rowHeight(pen, row, widths));
  const whole = others.reduce((sum, height) => sum + height, first);
  // A table that fits on half a page is not split; of a longer one the head stays with its first row.
  needRoom(pen, headHeight + theme.body * 3 + (whole < doc.page.height / 2 ? whole : first));
  tagged(inside, 'Caption', () => write(pen, table.caption, { size: theme.body, weight: 'bold' }));
  space(pen, theme.gap / 2);
  drawRow(inside, table.columns, widths, 'Column');
  for (const row of table.rows) {
    const page = doc.page;
    needRoom(pen, rowHeight(pen, row, widths));
    if (doc.page !== page) decorate(pen, 'Pagination', () => drawCells(pen, table.columns, widths, true));
    drawRow(inside, row, widths, 'Row');
  }
  body.end();
  space(pen, theme.gap);
}

function drawAsFacts(pen: Pen, { caption, columns, rows }: Table): void {
  drawParagraph(pen, { text: `${caption}:` });
  for (const row of rows) {
    const facts = columns.map((term, index) => ({ term, value: row[index] ?? '' }));
    needRoom(pen, Math.min(facts.length, 4) * pen.theme.body * 4);
    drawFacts(pen, { kind: 'facts', facts });
  }
}

/**
 * One row in the tree. @param heads which cells name others: all of them down their columns, or the first
 * along its row
 */
function drawRow(pen: Pen, cells: Row, widths: number[], heads: 'Column' | 'Row'): void {
  const { doc } = pen;
  const row = doc.struct('TR');
  pen.root.add(row);
  const top = doc.y;
  const height = rowHeight(pen, cells, widths);
  cells.forEach((text, index) => {
    const isHead = heads === 'Column' || index === 0;
    const cell = isHead ? doc.struct('TH', { scope: heads }) : doc.struct('TD');
    row.add(cell);
    doc.y = top + PAD;
    cell.add(() => write(pen, text, cellStyle(pen, widths, index, isHead)));
    cell.end();
  });
  row.end();
  finishRow(pen, top + height);
}

function drawCells(pen: Pen, cells: Row, widths: number[], isHead: boolean): void {
  const top = pen.doc.y;
  const height = rowHeight(pen, cells, widths);
  cells.forEach((text, index) => {
    pen.doc.y = top + PAD;
    write(pen, text, cellStyle(pen, widths, index, isHead));
  });
  pen.doc.y = top + height;
}

function finishRow(pen: Pen, bottom: number): void {
  const { doc } = pen;
  doc.y = bottom;
  decorate(pen, 'Layout', () => {
    doc.lineWidth(0.5).strokeColor(INK.line);
    doc
      .moveTo(MARGINS.left, bottom)
      .lineTo(MARGINS.left + fullWidth(pen), bottom)
      .stroke();
  });
}

function cellStyle({ theme }: Pen, widths: number[], index: number, isHead: boolean): Style {
  const before = widths.slice(0, index).reduce((sum, width) => sum + width, 0);
  const width = (widths[index] ?? 0) - PAD * 2;
  return { size: theme.body - 1, indent: before, width, ...(isHead ? { weight: 'bold' } : {}) };
}

function rowHeight(pen: Pen, cells: Row, widths: number[]): number {
  const heights = cells.map((text, index) => heightOf(pen, text, cellStyle(pen, widths, index, true)));
  return Math.max(...heights) + PAD * 2;
}

/** Room by what the cells hold: each column gets its share by its longest text, of which 60 letters count. */
function columnWidths(pen: Pen, { columns, rows }: Table): number[] {
  const longest = columns.map((name, index) =>
    Math.max(...[name, ...rows.map((row) => row[index] ?? '')].map((text) => Math.min(text.length, 60))),
  );
  const weights = longest.map((length) => Math.max(length + 3, 12));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => (fullWidth(pen) * weight) / sum);
}
