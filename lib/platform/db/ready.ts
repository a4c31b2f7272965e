import 'server-only';
import { client } from './client';

const PATIENCE_MS = 2_000;

/** Whether the database answers within two seconds. */
export async function isDatabaseReady(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS).unref());
  const answer = client().$queryRaw`SELECT 1`.then(() => true).catch(() => false);
  return Promise.race([answer, late]);
}
