/** What a link that goes by email to an account is for: a new password, or to prove the address. */
export const LINK_KINDS = ['PASSWORD', 'ADDRESS'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
