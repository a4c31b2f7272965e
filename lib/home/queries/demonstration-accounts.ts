import 'server-only';
import { findDemonstrationAccounts } from '@/lib/platform/db/demonstration';
import { env } from '@/lib/platform/env';

export type DemonstrationAccount = { email: string; name: string; work: string };

/** Password of every demonstration sign-in. It is no secret and works only on a demonstration database. */
export const DEMONSTRATION_PASSWORD = 'demonstration';

/** The accounts to look around with. Null unless both the process and the database are the demonstration. */
export async function demonstrationAccounts(): Promise<DemonstrationAccount[] | null> {
  if (env().PHB_DEMONSTRATION !== '1') return null;
  return findDemonstrationAccounts();
}
