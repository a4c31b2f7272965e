import 'server-only';
import { client } from './client';

export type NamedAccount = { email: string; name: string; work: string };

/** The named sign-ins of a demonstration database; null on any other. */
export async function findDemonstrationAccounts(): Promise<NamedAccount[] | null> {
  const installation = await client().installation.findUnique({ where: { id: 1 } });
  if (!installation?.isDemonstration) return null;
  return client().$queryRaw<NamedAccount[]>`
    SELECT email, display_name AS name, job_title AS work FROM demonstration_accounts()`;
}
