import 'server-only';
import { client } from './client';

export type NamedAccount = { email: string; name: string; work: string };

/** The named sign-ins of a demonstration database; null on any other. */
export async function findDemonstrationAccounts(): Promise<NamedAccount[] | null> {
  const installation = await client().installation.findUnique({ where: { id: 1 } });
  if (!installation?.isDemonstration) return null;
  const accounts = await client().userAccount.findMany({
    where: {
      email: { endsWith: '@demonstration.invalid' },
      passwordHash: { not: null },
      jobTitle: { not: null },
    },
    orderBy: { createdAt: 'asc' },
    take: 30,
    select: { email: true, displayName: true, jobTitle: true },
  });
  return accounts.map(({ email, displayName, jobTitle }) => ({
    email,
    name: displayName,
    work: jobTitle ?? '',
  }));
}
