import 'server-only';
import { v5 } from 'uuid';

/**
 * The key of an entry that one row gives rise to once, such as the commitment of a case. The keys of forms are made up by
 * whoever sends them: made of its kind too, this one cannot be taken beforehand by a form sent under the row's id.
 */
export function entryKey(kind: 'COMMITMENT' | 'PAYMENT', rowId: string): string {
  return v5(kind, rowId);
}
