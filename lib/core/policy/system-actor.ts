/**
 * The service itself, which acts in jobs. It has no session and no cell in the policy table; its account is
 * there for the audit trail to name, and can never sign in.
 */
export type SystemActor = {
  userId: string;
  displayName: string;
  commissionerCode: string;
  role: 'SYSTEM';
};

const ITS_ACCOUNT = '00000000-0000-0000-0000-000000000000';

/** The service, acting for one commissioner. */
export function systemActor(commissionerCode: string): SystemActor {
  return { userId: ITS_ACCOUNT, displayName: 'This service', commissionerCode, role: 'SYSTEM' };
}
