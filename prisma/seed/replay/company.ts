import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { STAFF, staffOf } from '../staff';
import type { Story } from '../story';

/** Everybody who can act for one commissioner: sign-ins by their key, as the database knows them. */
export type Company = {
  commissionerCode: string;
  commissionerName: string;
  userIds: ReadonlyMap<string, string>;
};

/** A member of staff at work on one person's record: on a caseload of that one person, which is part of their own. */
export function staffMember(company: Company, key: string, role: Role, personId?: string): Actor {
  const account = STAFF.find((candidate) => candidate.key === key);
  const post = account?.posts.find((held) => held.code === company.commissionerCode && held.role === role);
  if (!account || !post) throw new Error(`${key} is no ${role} of ${company.commissionerCode}`);
  return {
    ...bare(company, key, role, account.name),
    personIds: role === 'PRACTITIONER' && personId ? [personId] : [],
    approvalLimitPence: post.limitPounds ? post.limitPounds * 100 : null,
  };
}

export function practitionerOf(company: Company, story: Story, personId?: string): Actor {
  return staffMember(company, story.practitioner, 'PRACTITIONER', personId);
}

/** One of the people of a role: always the same for the same number. */
export function oneOf(company: Company, role: Role, nth: number): Actor {
  const keys = staffOf(company.commissionerCode, role);
  const key = keys[nth % keys.length];
  if (!key) throw new Error(`${company.commissionerCode} has no ${role}`);
  return staffMember(company, key, role);
}

/** The person in their own sign-in, else who acts for them over plan or money in theirs; null: neither has one. */
export function whoSignsIn(
  company: Company,
  { person, signIn, circle: { helper }, helperSignIn }: Story,
  personId: string,
  over: 'coversPlan' | 'coversMoney',
): Actor | null {
  if (signIn) {
    const own = bare(company, signIn, 'BUDGET_HOLDER', `${person.givenName} ${person.familyName}`);
    return {
      ...own,
      personIds: [personId],
      authorities: [{ personId, coversMoney: true, coversPlan: true }],
    };
  }
  if (!helper || !helperSignIn || !helper[over]) return null;
  const { coversMoney, coversPlan } = helper;
  const acting = bare(company, helperSignIn, helper.kind, helper.name);
  return { ...acting, personIds: [personId], authorities: [{ personId, coversMoney, coversPlan }] };
}

function bare(
  { commissionerCode, commissionerName, userIds }: Company,
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
    approvalLimitPence: null,
  };
}
