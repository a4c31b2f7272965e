import 'server-only';
import { env } from '@/lib/env';
import { diskStore } from './disk-store';
import type { FileStore } from './file-store';

let store: FileStore | undefined;

/** Where this installation keeps photos of receipts. */
export function receiptStore(): FileStore {
  store ??= diskStore(env().PHB_FILES_DIR);
  return store;
}
