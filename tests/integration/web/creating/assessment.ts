import { submitMember } from '@/app/practitioner/assessments/[assessmentId]/team/new/actions';
import { submitStart } from '@/app/practitioner/cases/[caseId]/eligibility/start/actions';
import { submitFastTrack } from '@/app/practitioner/cases/[caseId]/fast-track/actions';
import { dateValues } from '@/lib/core/form/date-values';
import { day } from '@/lib/core/plain-date';
import { aStartedTool } from '../../../support/assessment';
import { aCase, someAccounts } from '../../../support/case';
import { type CreatingForm, june, row } from './ready';

/** The forms of assessment that create something. */
export const ASSESSMENT_FORMS: Readonly<Record<string, CreatingForm>> = {
  'practitioner/assessments/[assessmentId]/team/new#submitMember': {
    on: june,
    make: async () => {
      const accounts = await someAccounts();
      const assessmentId = await aStartedTool(accounts, await aCase(accounts), 'DST');
      return {
        actor: accounts.practitioner,
        action: submitMember,
        path: `/practitioner/assessments/${assessmentId}/team/new`,
        values: { assessmentId, name: 'Zz Aunt One', capacity: 'FAMILY_OR_FRIEND', manner: 'IN_PERSON' },
        other: { name: 'Zz Aunt Two' },
        ...row('assessment_member', 'assessment_id', assessmentId),
      };
    },
  },
  'practitioner/cases/[caseId]/eligibility/start#submitStart': {
    on: '2026-03-10T09:00:00Z',
    isOnlyOne: 'one tool of a kind is open on a case',
    make: async () => {
      const accounts = await someAccounts();
      const caseId = await aCase(accounts);
      return {
        actor: accounts.practitioner,
        action: submitStart,
        path: `/practitioner/cases/${caseId}/eligibility/start`,
        values: { caseId, tool: 'CHECKLIST', setting: 'OWN_HOME' },
        other: { setting: 'CARE_HOME' },
        ...row('assessment', 'case_id', caseId),
      };
    },
  },
  'practitioner/cases/[caseId]/fast-track#submitFastTrack': {
    on: '2026-03-06T17:00:00Z',
    isOnlyOne: 'a case has one fast track that waits for a decision',
    make: async () => {
      const accounts = await someAccounts();
      const caseId = await aCase(accounts);
      const received = { ...dateValues('receivedOn', day('2026-03-06')), receivedTime: '16:30' };
      const clinician = {
        clinicianName: 'Nurse Test',
        register: 'NMC',
        registrationNumber: '12A3456E',
        organisation: 'Test Hospice',
      };
      const need = {
        condition: 'Rapid decline',
        careNeeded: 'Two carers',
        isResponsible: 'yes',
        isCriterionMet: 'yes',
        setting: 'HOSPICE',
      };
      return {
        actor: accounts.practitioner,
        action: submitFastTrack,
        path: `/practitioner/cases/${caseId}/fast-track`,
        values: { caseId, ...received, ...clinician, ...need },
        other: { careNeeded: 'Three carers' },
        ...row('fast_track', 'person_id', accounts.personId),
      };
    },
  },
};
