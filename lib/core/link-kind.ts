/** What a link that goes by email to an account is for: a new password. */
export const LINK_KINDS = ['PASSWORD'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
