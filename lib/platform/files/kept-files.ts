import 'server-only';
import { env } from '@/lib/platform/env';
import { diskStore } from './disk-store';
import type { FileStore } from './file-store';

let store: FileStore | undefined;

/** Where this installation keeps what people send: photos of receipts, and the evidence of assessments. */
export function keptFiles(): FileStore {
  store ??= diskStore(env().PHB_FILES_DIR);
  return store;
}
