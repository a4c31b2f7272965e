import type { PDFDocument, PDFStructureElement } from 'pdfkit';
import { drawable, type Weight } from './fonts';
import { INK, MARGINS, type Theme } from './theme';

/** What the drawing functions share: the open document, the node of its tree they add to, and the sizes. */
export type Pen = { doc: PDFDocument; root: PDFStructureElement; theme: Theme };

export type Style = { size: number; weight?: Weight; color?: string; indent?: number; width?: number };

/** Points between the two margins. */
export function fullWidth({ doc }: Pen): number {
  return doc.page.width - MARGINS.left - MARGINS.right;
}

/** Draws text where the document stands, over as many pages as it needs, and leaves the document below it. */
export function write(pen: Pen, text: string, style: Style): void {
  const { doc } = pen;
  const { indent = 0, color = INK.text } = style;
  apply(doc, style);
  doc.fillColor(color).text(drawable(text), MARGINS.left + indent, doc.y, measure(pen, style));
}

/** Points that a text will be high. */
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

/** Starts a page when less than this is left on the present one. No page is left empty: too high for any page is let through. */
export function needRoom({ doc }: Pen, points: number): void {
  const isFresh = doc.y <= MARGINS.top + 1;
  if (!isFresh && doc.y + points > doc.page.maxY()) doc.addPage();
}

export function space({ doc }: Pen, points: number): void {
  doc.y += points;
}

/** Something for the eye alone: a screen reader passes over it. */
export function decorate({ doc }: Pen, type: 'Pagination' | 'Layout', draw: () => void): void {
  doc.markContent('Artifact', { type });
  draw();
  doc.endMarkedContent();
}

/** The number of the page that is being drawn on, from 0. */
export function pageIndex({ doc }: Pen): number {
  const { start, count } = doc.bufferedPageRange();
  return start + count - 1;
}
