import type { Actor } from '@/lib/core/policy/policy';
import { aCommissioner, aHolder, aStaffMember } from './builders';

/**
 * All users who may not change this person's record: a colleague without them on the caseload, every other
 * role of the commissioner, the people who act for them, and a practitioner elsewhere who claims them.
 */
export async function notTheirs(code: string, personId: string): Promise<Actor[]> {
  const elsewhere = await aStaffMember('PRACTITIONER', await aCommissioner());
  return [
    await aStaffMember('PRACTITIONER', code),
    await aStaffMember('PHB_LEAD', code),
    await aStaffMember('FINANCE_OFFICER', code),
    await aStaffMember('AUDITOR', code),
    await aStaffMember('ADMINISTRATOR', code),
    await aHolder(code, personId, 'BUDGET_HOLDER'),
    await aHolder(code, personId, 'REPRESENTATIVE'),
    await aHolder(code, personId, 'NOMINEE'),
    { ...elsewhere, personIds: [personId] },
  ];
}
