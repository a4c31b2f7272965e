import type { CheckName } from '../file-kinds';
import type { FileRefusal } from '../file-refusals';

/** What the child is sent: one file. */
export type CheckRequest = { check: CheckName; bytes: Uint8Array };

/** What is to be kept. `size` is a picture's. */
export type Passed = {
  ok: true;
  bytes: Uint8Array;
  size: { width: number; height: number } | null;
  /** Scripts, attachments and the like that we took out of it. */
  isPartLeftOut: boolean;
};
export type CheckOutcome = Passed | { ok: false; refusal: FileRefusal };

/** A file that is kept as it was sent. */
export const asSent = (bytes: Uint8Array): Passed => ({ ok: true, bytes, size: null, isPartLeftOut: false });

export const refused = (refusal: FileRefusal): CheckOutcome => ({ ok: false, refusal });
