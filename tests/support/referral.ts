import { randomUUID } from 'node:crypto';
import { type RecordReferral, recordReferral } from '@/lib/case/commands/record-referral';
import { day } from '@/lib/core/plain-date';
import type { CaseAccounts } from './case';
import { must } from './result';

/** What a practitioner sends to record a referral: a Checklist from a ward, received on 3 March 2026. */
export function aReferralFor(personId: string, change: Partial<RecordReferral> = {}): RecordReferral {
  return {
    caseId: randomUUID(),
    personId,
    kind: 'CHECKLIST',
    group: 'CHC',
    receivedOn: day('2026-03-03'),
    referredBy: 'PROFESSIONAL',
    referredByName: 'Ward sister, Hope Ward',
    note: 'Goes home next week',
    ...change,
  };
}

/** A referral that waits. @param on the day on which it is recorded */
export async function aReferral(
  { practitioner, personId }: CaseAccounts,
  change: Partial<RecordReferral> = {},
  on = change.receivedOn ?? day('2026-03-03'),
): Promise<string> {
  return must(await recordReferral(practitioner, aReferralFor(personId, change), on));
}
