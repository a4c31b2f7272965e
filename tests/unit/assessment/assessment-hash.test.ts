import { expect, it } from 'vitest';
import { assessmentHash } from '@/lib/assessment/store/assessment-hash';
import type { AssessmentRecord } from '@/lib/assessment/store/assessment-record';

it('gives the digest that recommendations were frozen with, whatever the code calls a field', () => {
  const record = {
    assessment: { tool: 'DST', ruleSet: 'chc-dst-2022', setting: 'OWN_HOME', receivedOn: '2026-03-05' },
    answers: [{ domain: 'skin', version: 2, level: 'HIGH', body: 'A sore', authorName: 'A', writtenAt: 'B' }],
    members: [{ id: '1', name: 'Nurse Lund' }],
    files: [{ id: '2', domain: 'skin', sha256: 'abc', withdrawnAt: null }],
  } as unknown as AssessmentRecord;
  expect(assessmentHash(record)).toBe('32b9496b0f8e0cef03f1b103c0dd0be351a8c7c5f94b84c0db2171cf4e61452d');
});
