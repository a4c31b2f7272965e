import 'server-only';
import { redirect } from 'next/navigation';
import type { Role } from '@/lib/core/policy/role';
import { type EndedByDeathOf, findEndedByDeath } from '@/lib/platform/db/session';
import { type RoleChoice, roleChoicesOf, signInAddress } from './actor';
import { currentSession } from './session';

/** A role choice as the value of a radio. */
export function choiceValue({ commissionerCode, role }: RoleChoice): string {
  return `${commissionerCode}.${role}`;
}

/** The roles that the user may take today, in words. */
export async function roleChoices(): Promise<{ value: string; label: string; hint: string }[]> {
  const session = await currentSession();
  if (session.kind !== 'open')
    redirect(await signInAddress(session.kind === 'expired' && !session.isSignedOut));
  return roleChoicesOf(session.facts).map((choice) => ({
    value: choiceValue(choice),
    label: words[choice.role],
    hint: choice.commissionerName,
  }));
}

/** Whether a death is why the user has no role. */
export async function endedByDeath(): Promise<EndedByDeathOf | null> {
  const session = await currentSession();
  return session.kind === 'open' ? findEndedByDeath(session.facts.userId) : null;
}

const words: Record<Role, string> = {
  PHB_LEAD: 'Decide as PHB lead',
  FINANCE_OFFICER: 'Work as finance officer',
  AUDITOR: 'Work as analyst and auditor',
  ADMINISTRATOR: 'Work as administrator',
  PRACTITIONER: 'Work as practitioner',
  BUDGET_HOLDER: 'See my own budget',
  REPRESENTATIVE: 'Act for someone as their representative',
  NOMINEE: 'Act for someone as their nominee',
};
