// The parts of two libraries that we use. pdfkit's published types lack PDF/UA and the scope of a heading
// cell.

declare module 'fontkit' {
  export type Font = { hasGlyphForCodePoint(codePoint: number): boolean };
  export function create(bytes: Uint8Array): Font;
}

declare module 'pdfkit' {
  import type { Readable } from 'node:stream';
  import type { Font } from 'fontkit';

  type TextOptions = { width?: number; lineBreak?: boolean; lineGap?: number; align?: 'left' | 'right' };
  type Margins = { top: number; bottom: number; left: number; right: number };

  /** A node of the tree that a screen reader follows. A function as a child draws its content at once. */
  export class PDFStructureElement {
    add(child: PDFStructureElement | (() => void)): this;
    end(): void;
  }

  export class PDFDocument extends Readable {
    constructor(options: {
      size: 'A4';
      margins: Margins;
      pdfVersion: '1.7';
      subset: 'PDF/UA';
      tagged: true;
      lang: string;
      displayTitle: true;
      bufferPages: boolean;
      compress?: boolean;
      font: null;
      info: { Title: string; Author: string; CreationDate: Date; Producer: string; Creator: string };
    });
    page: { width: number; height: number; margins: Margins; maxY(): number };
    x: number;
    y: number;
    registerFont(name: string, font: Font): this;
    font(name: string, size: number): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    lineWidth(points: number): this;
    text(text: string, x: number, y: number, options: TextOptions): this;
    heightOfString(text: string, options: TextOptions): number;
    widthOfString(text: string): number;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    stroke(): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(color: string): this;
    addPage(): this;
    switchToPage(index: number): unknown;
    bufferedPageRange(): { start: number; count: number };
    struct(type: string, options?: { scope?: 'Row' | 'Column'; title?: string }): PDFStructureElement;
    addStructure(element: PDFStructureElement): this;
    markContent(tag: 'Artifact', options: { type: 'Pagination' | 'Layout' }): this;
    endMarkedContent(): this;
    end(): void;
  }
}
