import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create, type Font } from 'fontkit';

export type Weight = 'regular' | 'bold';

const FILES: Record<Weight, string> = {
  regular: '400Regular/NotoSans_400Regular.ttf',
  bold: '700Bold/NotoSans_700Bold.ttf',
};
const opened = new Map<Weight, Font>();

/** A font of every PDF: Noto Sans, read once for each process. */
export function fontOf(weight: Weight): Font {
  const font = opened.get(weight) ?? create(readFileSync(fileOf(weight)));
  opened.set(weight, font);
  return font;
}

function fileOf(weight: Weight): string {
  return path.join(process.cwd(), 'node_modules/@expo-google-fonts/noto-sans', FILES[weight]);
}

const LOST = '�';

/**
 * The text as the font can draw it: with line breaks, without other control characters, and with a
 * replacement mark for each character the font lacks (Arabic, Hebrew, Chinese, emoji). Layout is fast for any
 * text and no word is lost: beyond a limit the last lines join into one, and a very long word may be broken.
 */
export function drawable(text: string): string {
  const plain = text.normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\t', ' ').toWellFormed();
  return [...breakable(ofFewLines(plain))].map(drawn).join('');
}

const MOST_LINES = 300;

function ofFewLines(text: string): string {
  const lines = text.split('\n');
  if (lines.length <= MOST_LINES) return text;
  const rest = lines.slice(MOST_LINES).filter((line) => line.trim() !== '');
  return [...lines.slice(0, MOST_LINES), rest.join(' ')].join('\n');
}

/** Zero-width space: pdfkit measures unbreakable words one letter at a time, which is slow. */
const MAY_BREAK = '\u200b';

function breakable(text: string): string {
  return text.replace(/\S{40}\p{M}*(?=\S)/gu, (letters) => letters + MAY_BREAK);
}

/** Whether a drawable text lost a character. */
export function hasLost(text: string): boolean {
  return text.includes(LOST);
}

/** Control characters, and those that reverse the order of letters. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

function drawn(character: string): string {
  // A PDF reader that joins lines needs the space.
  if (character === '\n') return ' \n';
  if (UNSEEN.test(character)) return '';
  return fontOf('regular').hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ? character : LOST;
}
