import { type ExportLayout, isBeyondEncoding, isFileName } from './export-file';
import type { ResultLayout } from './result-file';

export type LayoutFault = 'file-name' | 'beyond-encoding' | 'words-of-both';

/**
 * What is wrong with a layout as a whole; null: nothing. A word cannot say both that a payment was paid and
 * that it came back.
 * @rule OUT-08 (docs/rules.md)
 */
export function faultOfLayout(layout: ExportLayout, results: ResultLayout): LayoutFault | null {
  if (!isFileName(layout.fileName)) return 'file-name';
  if (isBeyondEncoding(layout)) return 'beyond-encoding';
  const returned = results.returnedWords.map((word) => word.toLowerCase());
  return results.paidWords.some((word) => returned.includes(word.toLowerCase())) ? 'words-of-both' : null;
}
