import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { type Area, areaOf, type StaffArea } from '@/lib/core/policy/area';
import { isJudgingPlace, personPlaceOf } from '@/lib/core/policy/judging-places';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { findActedFor } from '@/lib/platform/db/acts-for';
import type { AuthorityChoice, SessionFacts } from '@/lib/platform/db/session';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { currentSession } from './session';

const roleOf: Record<AuthorityChoice['kind'], Role> = {
  SELF: 'BUDGET_HOLDER',
  REPRESENTATIVE: 'REPRESENTATIVE',
  NOMINEE: 'NOMINEE',
};

/** A commissioner and a role there. */
export type RoleChoice = { commissionerCode: string; commissionerName: string; role: Role };

/** Every role this user may take today, each once. */
export function roleChoicesOf(facts: SessionFacts): RoleChoice[] {
  const represented = facts.authorities.map((authority) => ({ ...authority, role: roleOf[authority.kind] }));
  const all = [...facts.memberships, ...represented];
  const seen = new Map(
    all.map(({ commissionerCode, commissionerName, role }) => [
      `${commissionerCode} ${role}`,
      { commissionerCode, commissionerName, role },
    ]),
  );
  return [...seen.values()];
}

/** The actor of these facts. Null if no role is chosen or the user no longer has it. */
export function actorOf(facts: SessionFacts): Actor | null {
  const { commissionerCode, role } = facts;
  const chosen = roleChoicesOf(facts).find((c) => c.commissionerCode === commissionerCode && c.role === role);
  if (!chosen) return null;
  const authorities = facts.authorities.filter(
    (authority) => authority.commissionerCode === commissionerCode && roleOf[authority.kind] === role,
  );
  const membership = facts.memberships.find(
    (m) => m.commissionerCode === commissionerCode && m.role === role,
  );
  return {
    userId: facts.userId,
    displayName: facts.displayName,
    ...chosen,
    personIds:
      role === 'PRACTITIONER' ? facts.caseload : [...new Set(authorities.map(({ personId }) => personId))],
    authorities,
    actsFor: facts.actsFor,
    approvalLimitPence: membership?.approvalLimitPence ?? null,
    duty: membership?.duty ?? null,
  };
}

/**
 * The caller, in the area of the page. Every page asks, and so no page shows a form to judge a person to who
 * acts for them: it redirects to the page that says why.
 */
export async function requireActor(area: Area | 'any'): Promise<Actor> {
  const actor = await requireSender(area);
  if (actor.actsFor.length === 0 || !isJudgingPlace(await requestPath())) return actor;
  const own = await findOwnInterest();
  if (own) redirect(ownInterestAddress(own));
  return actor;
}

/**
 * The caller, in the area of the action. Every action asks. No session: redirects to sign-in and back. No
 * role yet: redirects to the choice. A role of another area: not found.
 */
export async function requireSender(area: Area | 'any'): Promise<Actor> {
  const session = await currentSession();
  if (session.kind !== 'open')
    redirect(await signInAddress(session.kind === 'expired' && !session.isSignedOut));
  const actor = actorOf(session.facts);
  if (!actor) redirect('/choose-role');
  if (area !== 'any' && areaOf(actor.role) !== area) pageNotFound();
  return actor;
}

/**
 * The sign-in address with the way back: the path and its query.
 * @param more parameters of the way back
 */
export async function signInAddress(expired: boolean, more: Record<string, string> = {}): Promise<string> {
  const query = new URLSearchParams({ next: await wayBack(more), ...(expired ? { expired: '1' } : {}) });
  return (await requestPath()) === '/' ? '/sign-in' : `/sign-in?${query}`;
}

/** The address to choose a role at, with the way back. */
export async function chooseRoleAddress(more: Record<string, string>): Promise<string> {
  return `/choose-role?${new URLSearchParams({ next: await wayBack(more) })}`;
}

async function wayBack(more: Record<string, string>): Promise<string> {
  const path = await requestPath();
  const search = new URLSearchParams((await headers()).get('x-request-search') ?? '');
  for (const [name, value] of Object.entries(more)) search.set(name, value);
  return search.size > 0 ? `${path}?${search}` : path;
}

/** A page of a person for whom its reader acts, or who its reader is. */
export type OwnInterest = { area: StaffArea; personId: string };

/** Says whether the page of this request is about a person for whom the caller acts. Null: it is not. */
export const findOwnInterest = cache(async (): Promise<OwnInterest | null> => {
  const session = await currentSession();
  const actor = session.kind === 'open' ? actorOf(session.facts) : null;
  const place = personPlaceOf(await requestPath());
  if (!actor || !place || actor.actsFor.length === 0) return null;
  const personId = await findActedFor(actor, place.id);
  return personId === null ? null : { area: place.area, personId };
});

/** Where the reader finds why another user must judge the person. */
export function ownInterestAddress({ area, personId }: OwnInterest): string {
  return `/${area}/people/${personId}/interest`;
}

/** The person that an address is about, where the reader acts for several; null: it names none. */
export async function requestedPerson(): Promise<string | null> {
  const search = (await headers()).get('x-request-search');
  return new URLSearchParams(search ?? '').get('for');
}

/** The path of this request, from the header that proxy.ts sets. */
export async function requestPath(): Promise<string> {
  return (await headers()).get('x-request-path') ?? '/';
}

/** The caller of a route handler, or null. A route handler never redirects to sign-in. */
export async function routeActor(): Promise<Actor | null> {
  const session = await currentSession();
  return session.kind === 'open' ? actorOf(session.facts) : null;
}
