import { formatDay } from '@/lib/core/plain-date';
import { SETTING_KINDS } from '@/lib/core/settings/setting-kinds';
import type { AddedCommissioner } from '@/lib/identity/commands/add-commissioner';
import { MOST_WRONG_CODES } from '@/lib/identity/rules/invitation';
import type { NewCommissioner } from './lib/commissioner-arguments.mjs';

type Invitation = NonNullable<AddedCommissioner['invitation']>;

/** What was done, and what to send to whom. */
export function addedSentences(
  given: NewCommissioner,
  { name, isNew, isNewAccount, isNewAdministrator, invitation }: AddedCommissioner,
): string[] {
  const { code, email, isNamed } = given;
  const settings = Object.keys(SETTING_KINDS).length;
  return [
    isNew
      ? `✓ ${code}, ${name}, can begin. Its ${settings} settings hold by their defaults (docs/settings.md).`
      : `✓ ${code}, ${name}, was added before.`,
    isNewAdministrator ? `✓ ${email} is an administrator.` : `✓ ${email} was an administrator before.`,
    ...(isNamed && !isNewAccount
      ? [`✗ --name is not used: the account of ${email} was there before, and keeps its name.`]
      : []),
    ...(invitation ? invite(given, invitation) : [`✓ ${email} has a password: nothing to send.`]),
  ];
}

function invite(given: NewCommissioner, { id, code, lastDay }: Invitation): string[] {
  return [
    '',
    `Send the link to ${given.email}, and the code by another way, such as by phone:`,
    `  ${given.publicUrl}/invitation/${id}`,
    `  ${code}`,
    `They work once, until ${formatDay(lastDay)}, and not after ${MOST_WRONG_CODES} wrong codes.`,
    'Lost or too late? Run this command again: it gives a new link and code, and the old ones end.',
  ];
}
