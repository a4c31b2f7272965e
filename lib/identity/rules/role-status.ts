/** Where a role is on a day. `INVITED`: now or later, of a user who has an invitation and no password. */
export const ROLE_STATUSES = ['NOW', 'LATER', 'INVITED', 'ENDED'] as const;
export type RoleStatus = (typeof ROLE_STATUSES)[number];

/** What can be changed about a role. */
export const ROLE_CHANGE_KINDS = ['GRANTED', 'LIMIT', 'ENDED'] as const;
export type RoleChangeKind = (typeof ROLE_CHANGE_KINDS)[number];
