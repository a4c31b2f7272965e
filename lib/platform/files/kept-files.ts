import 'server-only';
import { env } from '@/lib/platform/env';
import { diskStore } from './disk-store';
import type { FileStore } from './file-store';

let store: FileStore | undefined;

/** The store of this installation, for photos of receipts and evidence of assessments. */
export function keptFiles(): FileStore {
  store ??= diskStore(env().PHB_FILES_DIR);
  return store;
}
