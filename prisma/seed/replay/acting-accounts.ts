import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { STAFF, staffOf } from '../staff';
import type { Story } from '../story';

/** The accounts that can act for one commissioner, by their key. */
export type Accounts = {
  commissionerCode: string;
  commissionerName: string;
  userIds: ReadonlyMap<string, string>;
};

/** A member of staff as the actor on one person's record, with a caseload of that person only. */
export function staffMember(accounts: Accounts, key: string, role: Role, personId?: string): Actor {
  const account = STAFF.find((candidate) => candidate.key === key);
  const post = account?.posts.find(
    (authority) => authority.code === accounts.commissionerCode && authority.role === role,
  );
  if (!account || !post) throw new Error(`${key} is no ${role} of ${accounts.commissionerCode}`);
  return {
    ...bare(accounts, key, role, account.name),
    personIds: role === 'PRACTITIONER' && personId ? [personId] : [],
    approvalLimitPence: post.limitPounds ? post.limitPounds * 100 : null,
  };
}

export function practitionerOf(accounts: Accounts, story: Story, personId?: string): Actor {
  return staffMember(accounts, story.practitioner, 'PRACTITIONER', personId);
}

/** One account of a role, of the leads one who approves plans, always the same for the same number. */
export function oneOf(accounts: Accounts, role: Role, nth: number): Actor {
  const keys = staffOf(accounts.commissionerCode, role).filter(
    (one) => role !== 'PHB_LEAD' || mayApprove(accounts, one),
  );
  const key = keys[nth % keys.length];
  if (!key) throw new Error(`${accounts.commissionerCode} has no ${role}`);
  return staffMember(accounts, key, role);
}

/** A lead who decides on eligibility and approves no plan: no one does both on one case. */
export function decidingLead(accounts: Accounts, nth: number): Actor {
  const keys = staffOf(accounts.commissionerCode, 'PHB_LEAD').filter((key) => !mayApprove(accounts, key));
  const key = keys[nth % keys.length];
  if (!key) throw new Error(`${accounts.commissionerCode} has no lead who decides on eligibility alone`);
  return staffMember(accounts, key, 'PHB_LEAD');
}

function mayApprove(accounts: Accounts, key: string): boolean {
  return staffMember(accounts, key, 'PHB_LEAD').approvalLimitPence !== null;
}

/** The person, else their representative for the plan or the money. Null: neither has a sign-in. */
export function whoSignsIn(
  accounts: Accounts,
  { person, signIn, network: { helper }, helperSignIn }: Story,
  personId: string,
  over: 'coversPlan' | 'coversMoney',
): Actor | null {
  if (signIn) {
    const own = bare(accounts, signIn, 'BUDGET_HOLDER', `${person.givenName} ${person.familyName}`);
    return {
      ...own,
      personIds: [personId],
      authorities: [{ personId, coversMoney: true, coversPlan: true }],
    };
  }
  if (!helper || !helperSignIn || !helper[over]) return null;
  const { coversMoney, coversPlan } = helper;
  const acting = bare(accounts, helperSignIn, helper.kind, helper.name);
  return { ...acting, personIds: [personId], authorities: [{ personId, coversMoney, coversPlan }] };
}

function bare(
  { commissionerCode, commissionerName, userIds }: Accounts,
  key: string,
  role: Role,
  displayName: string,
): Actor {
  const userId = userIds.get(key);
  if (!userId) throw new Error(`There is no sign-in ${key}`);
  return {
    userId,
    displayName,
    commissionerCode,
    commissionerName,
    role,
    personIds: [],
    authorities: [],
    actsFor: [],
    approvalLimitPence: null,
    duty: null,
  };
}
