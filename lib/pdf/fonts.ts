import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create, type Font } from 'fontkit';

export type Weight = 'regular' | 'bold';

const FILES: Record<Weight, string> = {
  regular: '400Regular/NotoSans_400Regular.ttf',
  bold: '700Bold/NotoSans_700Bold.ttf',
};
const opened = new Map<Weight, Font>();

/** One of the two fonts that are put into every PDF: Noto Sans, read once for each process. */
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
 * A text as the font can draw it: line breaks as they are, other control characters gone, and the mark of a lost character
 * for each letter of a script that the font does not have (Arabic, Hebrew, Chinese, pictures).
 */
export function drawable(text: string): string {
  const plain = text.normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\t', ' ');
  return [...plain.toWellFormed()].map(drawn).join('');
}

/** Whether a drawable text lost a character. */
export function hasLost(text: string): boolean {
  return text.includes(LOST);
}

function drawn(character: string): string {
  // A reader that joins lines needs the space.
  if (character === '\n') return ' \n';
  if (/\p{Cc}/u.test(character)) return '';
  return fontOf('regular').hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ? character : LOST;
}
