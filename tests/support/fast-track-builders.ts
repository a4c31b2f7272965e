import { randomUUID } from 'node:crypto';
import type { RecordFastTrack } from '@/lib/assessment/commands/record-fast-track';
import { recordRequest } from '@/lib/case/commands/record-request';
import { day, type PlainDate } from '@/lib/core/plain-date';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { aCommissioner, aPerson, aStaffMember, withCaseload } from './builders';
import { aRequestFor, type Cast, must } from './case';

/** Friday 6 March 2026, half past four in the afternoon in London. */
export const RECEIVED_AT = new Date('2026-03-06T16:30:00Z');

/** What a practitioner sends to record a fast track from a nurse in a hospice. */
export function aFastTrackFor(caseId: string, change: Partial<RecordFastTrack> = {}): RecordFastTrack {
  return {
    assessmentId: randomUUID(),
    caseId,
    clinicianName: 'Nurse Test',
    registrationNumber: '12A3456E',
    organisation: 'Test Hospice',
    isResponsible: true,
    condition: 'Rapid decline since Monday',
    careNeeded: 'Two carers, four times a day',
    receivedAt: RECEIVED_AT,
    setting: 'HOSPICE',
    ...change,
  };
}

/** A commissioner with a practitioner, a PHB lead and a child on the caseload. */
export async function aChildsCast(dateOfBirth: string): Promise<Cast> {
  const code = await aCommissioner();
  const personId = await aPerson(code, { dateOfBirth });
  const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  return { code, practitioner, personId, lead: await aStaffMember('PHB_LEAD', code, 5_000_000) };
}

/** A child's case that was found eligible outside this service. */
export async function anEligibleChildsCase(
  { practitioner, lead, personId }: Cast,
  on: PlainDate,
): Promise<string> {
  const request = aRequestFor(personId, { group: 'CYPCC', askedOn: on, askedBy: 'REPRESENTATIVE' });
  const caseId = must(await recordRequest(practitioner, request, on));
  const decision = { outcome: 'ELIGIBLE', evidence: 'Forum', reasons: 'Needs', decidedOn: day(on) } as const;
  must(await decideEligibility(lead, { caseId, ...decision }, on));
  return caseId;
}
