import type { PDFDocument, PDFStructureElement } from 'pdfkit';
import { drawable, type Weight } from './fonts';
import { INK, MARGINS, type Theme } from './theme';

/** Shared by the drawing functions: the open document, the tree node they add to, and the sizes. */
export type Pen = { doc: PDFDocument; root: PDFStructureElement; theme: Theme };

export type Style = { size: number; weight?: Weight; color?: string; indent?: number; width?: number };

/** Points between the two margins. */
export function fullWidth({ doc }: Pen): number {
  return doc.page.width - MARGINS.left - MARGINS.right;
}

/** Draws text at the current position over as many pages as it needs. The position is then below it. */
export function write(pen: Pen, text: string, style: Style): void {
  const { doc } = pen;
  const { indent = 0, color = INK.text } = style;
  apply(doc, style);
  doc.fillColor(color).text(drawable(text), MARGINS.left + indent, doc.y, measure(pen, style));
}

/** The height of a text in points. */
export function heightOf(pen: Pen, text: string, style: Style): number {
  apply(pen.doc, style);
  return pen.doc.heightOfString(drawable(text), measure(pen, style));
}

function apply(doc: PDFDocument, { size, weight = 'regular' }: Style): void {
  doc.font(weight, size);
}

function measure(pen: Pen, { size, indent = 0, width }: Style) {
  return { width: width ?? fullWidth(pen) - indent, lineGap: size * 0.12 };
}

/**
 * Starts a page if less than this height is left. Never leaves a page empty, even if the content fits no
 * page.
 */
export function needRoom({ doc }: Pen, points: number): void {
  const isFresh = doc.y <= MARGINS.top + 1;
  if (!isFresh && doc.y + points > doc.page.maxY()) doc.addPage();
}

export function space({ doc }: Pen, points: number): void {
  doc.y += points;
}

/** Draws decoration that screen readers skip. */
export function decorate({ doc }: Pen, type: 'Pagination' | 'Layout', draw: () => void): void {
  doc.markContent('Artifact', { type });
  draw();
  doc.endMarkedContent();
}

/** The number of the current page, from 0. */
export function pageIndex({ doc }: Pen): number {
  const { start, count } = doc.bufferedPageRange();
  return start + count - 1;
}
