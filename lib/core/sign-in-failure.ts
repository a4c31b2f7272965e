/** Why a sign-in failed: the password, the account, or too many attempts before it. */
export type SignInFailureKind = 'WRONG' | 'SUSPENDED' | 'SLOWED';
