import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { findDraft } from '@/lib/platform/db/form-draft';

/** What a route kept of a plain form that it refused, so that it comes back. Empty: nothing. */
export async function keptText(actor: Actor, path: string, name: string): Promise<string> {
  const kept = (await findDraft(actor, path, null))?.[name];
  return typeof kept === 'string' ? kept : '';
}
