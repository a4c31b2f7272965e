import { PDFDocument } from 'pdfkit';
import type { Block, PrintedDocument } from '@/lib/core/document';
import { drawFacts } from './draw-facts';
import { drawFrame, drawHead } from './draw-frame';
import { drawTable } from './draw-table';
import { drawHeading, drawLead, drawList, drawParagraph, drawQuote } from './draw-text';
import { drawable, fontOf, hasLost } from './fonts';
import type { Pen } from './pen';
import { MARGINS, type PrintSize, themeOf } from './theme';

/**
 * Writes a document as a tagged PDF (PDF/UA-1): title, language, headings, lists and tables for a screen
 * reader, with its fonts embedded. Lays it out before the first byte is sent, so that a fault never sends
 * half a file.
 *
 * @param at the instant of writing; the same document and instant give the same bytes
 */
export function writePdf(
  document: PrintedDocument,
  at: Date,
  size: PrintSize = 'standard',
): ReadableStream<Uint8Array> {
  const doc = open(document, at);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const pen: Pen = { doc, root, theme: themeOf(size) };
  drawHead(pen, document);
  for (const block of document.blocks) draw(pen, block);
  if (hasLostLetters(document)) draw(pen, { kind: 'paragraph', text: LOST_NOTE });
  root.end();
  drawFrame(pen, document);
  doc.end();
  return streamOf(doc);
}

const LOST_NOTE =
  'Some characters could not be printed and show as �. You can read them online, on the page for this document.';

function open({ title, organisation }: PrintedDocument, at: Date): PDFDocument {
  const info = { Title: plain(title), Author: plain(organisation), CreationDate: at };
  const doc = new PDFDocument({
    size: 'A4',
    margins: MARGINS,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    font: null,
    info: { ...info, Producer: 'Personal health budgets', Creator: 'Personal health budgets' },
  });
  return doc.registerFont('regular', fontOf('regular')).registerFont('bold', fontOf('bold'));
}

/** The library writes these two into XML without escaping. */
function plain(text: string): string {
  return text.replaceAll('&', 'and').replace(/[<>]/g, ' ');
}

/** How each kind of block is drawn. */
const DRAWN: { [K in Block['kind']]: (pen: Pen, block: Extract<Block, { kind: K }>) => void } = {
  heading: drawHeading,
  paragraph: drawParagraph,
  lead: drawLead,
  quote: drawQuote,
  list: drawList,
  facts: drawFacts,
  table: drawTable,
};

function draw<K extends Block['kind']>(pen: Pen, block: Extract<Block, { kind: K }> & { kind: K }): void {
  DRAWN[block.kind](pen, block);
}

function hasLostLetters({ blocks }: PrintedDocument): boolean {
  return hasLost(drawable(JSON.stringify(blocks)));
}

function streamOf(doc: PDFDocument): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = doc[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}
