import 'server-only';
import { v5 } from 'uuid';

/**
 * The key of an entry that a row causes once, such as the commitment of a case, or a form as well as another
 * entry. It includes the kind, so that a form that sends the row's id as its own key cannot take it.
 */
export function entryKey(
  kind: 'COMMITMENT' | 'PAYMENT' | 'REVERSAL' | 'REFUND' | 'AGAIN' | 'REPAYMENT',
  rowId: string,
): string {
  return v5(kind, rowId);
}
