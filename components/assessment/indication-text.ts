import type { Edition, IndicationText } from '@/lib/tool/rules/edition';
import type { Reader } from '@/lib/tool/rules/tool';

/** What was indicated, in one line. Throws on an indication that the edition does not give. */
export function indicationName(edition: Edition, indication: string, reader: Reader = 'staff'): string {
  return textOf(edition, indication).name[reader];
}

/** What would be indicated, as the end of a sentence: "if …, the threshold would be met". */
export function indicationWould(edition: Edition, indication: string, reader: Reader): string {
  return textOf(edition, indication).would[reader];
}

function textOf({ id, indications }: Edition, indication: string): IndicationText {
  const [, found] = Object.entries(indications).find(([key]) => key === indication) ?? [];
  if (!found) throw new Error(`No words for the indication ${indication} in ${id}`);
  return found;
}
