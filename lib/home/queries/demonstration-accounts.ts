import 'server-only';
import { findDemonstrationAccounts } from '@/lib/platform/db/demonstration';
import { env } from '@/lib/platform/env';

export type DemonstrationAccount = { email: string; name: string; work: string };

/** Password of every demonstration sign-in: no secret, and of use only where the database says it is the demonstration. */
export const DEMONSTRATION_PASSWORD = 'demonstration';

/** Who can sign in to look around. Null unless both this process and its database say that this is the demonstration. */
export async function demonstrationAccounts(): Promise<DemonstrationAccount[] | null> {
  if (env().PHB_DEMONSTRATION !== '1') return null;
  return findDemonstrationAccounts();
}
