import type { LeadDuty } from '@/lib/core/policy/duty';
import type { Role } from '@/lib/core/policy/role';
import type { StaffRole } from '@/lib/identity/rules/staff-role';

export type Post = { code: 'QOX' | 'QHL'; role: StaffRole; limitPounds?: number; duty?: LeadDuty };

/**
 * A sign-in. The part of the address before the @ is its key. `jobTitle` null: not named on the sign-in page.
 */
export type Account = { key: string; name: string; jobTitle: string | null; posts: readonly Post[] };

const at = (code: Post['code'], role: StaffRole, limitPounds?: number): Post => ({ code, role, limitPounds });

/** The sign-ins of the sign-in page, in its order; every one has the password of the demonstration. */
export const NAMED_ACCOUNTS: readonly Account[] = [
  { key: 'practitioner', name: 'Priya Nair', jobTitle: 'practitioner: care co-ordinator', posts: [at('QOX', 'PRACTITIONER')] },
  { key: 'practitioner2', name: 'Tom Okafor', jobTitle: 'practitioner: nurse assessor', posts: [at('QOX', 'PRACTITIONER')] },
  { key: 'lead', name: 'Helen Marsh', jobTitle: 'PHB lead, approves up to £50,000', posts: [at('QOX', 'PHB_LEAD', 50_000)] },
  { key: 'lead2', name: 'Sunil Rao', jobTitle: 'PHB lead, approves up to £500,000', posts: [at('QOX', 'PHB_LEAD', 500_000)] },
  { key: 'finance', name: 'Grace Adeyemi', jobTitle: 'finance officer', posts: [at('QOX', 'FINANCE_OFFICER')] },
  { key: 'finance2', name: 'Owen Pritchard', jobTitle: 'finance officer', posts: [at('QOX', 'FINANCE_OFFICER')] },
  { key: 'finance3', name: 'Mei Lin', jobTitle: 'finance officer', posts: [at('QOX', 'FINANCE_OFFICER')] },
  { key: 'auditor', name: 'Ruth Cole', jobTitle: 'auditor', posts: [at('QOX', 'AUDITOR')] },
  { key: 'admin', name: 'Ben Shaw', jobTitle: 'administrator', posts: [at('QOX', 'ADMINISTRATOR')] },
  { key: 'both', name: 'Amina Yusuf', jobTitle: 'practitioner in one place, PHB lead in another', posts: [at('QOX', 'PRACTITIONER'), at('QHL', 'PHB_LEAD', 10_000)] },
  { key: 'lead.qhl', name: 'Karl Novak', jobTitle: 'PHB lead in Birmingham and Solihull', posts: [at('QHL', 'PHB_LEAD', 50_000)] },
  { key: 'practitioner.qhl', name: 'Joan Peters', jobTitle: 'practitioner in Birmingham and Solihull', posts: [at('QHL', 'PRACTITIONER')] },
  { key: 'admin.qhl', name: 'Elsie Grant', jobTitle: 'administrator in Birmingham and Solihull', posts: [at('QHL', 'ADMINISTRATOR')] },
  { key: 'holder', name: 'Alice Morgan', jobTitle: 'budget holder with a direct payment', posts: [] },
  { key: 'representative', name: 'Rosa Bennett', jobTitle: 'representative of her son and her father', posts: [] },
  { key: 'nominee', name: 'Neil Hughes', jobTitle: 'nominee for his sister’s money', posts: [] },
]; // biome-ignore format: one line an account

const others = (
  code: Post['code'],
  role: StaffRole,
  names: readonly string[],
  more: Pick<Post, 'limitPounds' | 'duty'> = {},
): Account[] =>
  names.map((name) => ({
    key: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${code.toLowerCase()}`,
    name,
    jobTitle: null,
    posts: [{ code, role, ...more }],
  }));

/** Colleagues without a sign-in, so that caseloads and queues have a realistic size. */
const COLLEAGUES: readonly Account[] = [
  ...others('QOX', 'PRACTITIONER', ['Hannah Webb', 'Marek Sikora', 'Josie Pearce', 'Daniel Osei', 'Fiona Gallagher', 'Ravi Desai', 'Sian Griffiths']),
  ...others('QHL', 'PRACTITIONER', ['Nadia Iqbal', 'Kevin Doyle', 'Parveen Bains', 'Leon Samuels', 'Rachel Stone', 'Yasmin Chowdhury', 'Peter Mills', 'Ngozi Eze', 'Colin Ward']),
  ...others('QHL', 'PHB_LEAD', ['Marian Hodge'], { limitPounds: 500_000 }),
  ...others('QOX', 'PHB_LEAD', ['Gemma Tate', 'Ifan Rowe'], { duty: 'ELIGIBILITY' }),
  ...others('QHL', 'PHB_LEAD', ['Lorna Pryce', 'Samir Haddad'], { duty: 'ELIGIBILITY' }),
  ...others('QHL', 'FINANCE_OFFICER', ['Derek Palmer', 'Shanice Bailey', 'Wei Chan']),
]; // biome-ignore format: one line a list

export const STAFF: readonly Account[] = [...NAMED_ACCOUNTS, ...COLLEAGUES];

/** The keys of a commissioner's accounts with a role, in a fixed order. */
export function staffOf(code: string, role: Role): string[] {
  return STAFF.filter(({ posts }) => posts.some((post) => post.code === code && post.role === role)).map(
    ({ key }) => key,
  );
}
