/** The service itself, which acts in jobs. It has no account, no session and no cell in the policy table. */
export type SystemActor = {
  userId: string;
  displayName: string;
  commissionerCode: string;
  role: 'SYSTEM';
};

const NO_ACCOUNT = '00000000-0000-0000-0000-000000000000';

/** The service, acting for one commissioner. */
export function systemActor(commissionerCode: string): SystemActor {
  return { userId: NO_ACCOUNT, displayName: 'This service', commissionerCode, role: 'SYSTEM' };
}
