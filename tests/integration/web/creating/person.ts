import { submitFamilyInvite } from '@/app/practitioner/people/[personId]/access/new/actions';
import { submitDbsCheck } from '@/app/practitioner/people/[personId]/authorities/[authorityId]/dbs/actions';
import { submitAuthority, submitEstate } from '@/app/practitioner/people/[personId]/authorities/new/actions';
import { submitCapacity } from '@/app/practitioner/people/[personId]/capacity/new/actions';
import { submitContact } from '@/app/practitioner/people/[personId]/contacts/new/actions';
import { submitDeath } from '@/app/practitioner/people/[personId]/death/actions';
import { submitEarlier } from '@/app/practitioner/people/[personId]/eligibility/new/actions';
import { submitExclusion } from '@/app/practitioner/people/[personId]/exclusions/actions';
import { submitOpen } from '@/app/practitioner/people/[personId]/open/actions';
import { submitPractice } from '@/app/practitioner/people/[personId]/practice/[practiceCode]/actions';
import { submitNewReferral } from '@/app/practitioner/people/[personId]/referrals/new/actions';
import { submitNewRequest } from '@/app/practitioner/people/[personId]/requests/new/actions';
import { submitSensitive } from '@/app/practitioner/people/[personId]/sensitive/actions';
import { submitSharing } from '@/app/practitioner/people/[personId]/sharing/new/actions';
import { submitPerson } from '@/app/practitioner/people/new/actions';
import { dateValues } from '@/lib/core/form/date-values';
import { day } from '@/lib/core/plain-date';
import { died } from '../../../support/death';
import { aCommissioner, aStaffMember } from '../../../support/identity';
import { aNomineeToCheck, aPerson, withCaseload } from '../../../support/person';
import { type CreatingForm, june, row } from './ready';

/** A form about a person on the practitioner's caseload. */
async function aPersonForm() {
  const code = await aCommissioner();
  const personId = await aPerson(code);
  const actor = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  return { code, personId, actor };
}

/** The forms of person that create something. */
export const PERSON_FORMS: Readonly<Record<string, CreatingForm>> = {
  'practitioner/people/[personId]/authorities/[authorityId]/dbs#submitDbsCheck': {
    on: june,
    make: async () => {
      const { code, personId, actor } = await aPersonForm();
      const authorityId = await aNomineeToCheck({ code, personId });
      return {
        actor,
        action: submitDbsCheck,
        path: `/practitioner/people/${personId}/authorities/${authorityId}/dbs`,
        values: {
          authorityId,
          finding: 'SUITABLE',
          certificateNumber: '001234567890',
          note: '',
          ...dateValues('certificateOn', day('2026-05-04')),
        },
        other: { finding: 'NOT_SUITABLE', note: 'On the barred list' },
        ...row('dbs_check', 'authority_id', authorityId),
      };
    },
  },
  'practitioner/people/[personId]/authorities/new#submitAuthority': {
    on: june,
    make: async () => {
      const { actor, personId } = await aPersonForm();
      return {
        actor,
        action: submitAuthority,
        path: `/practitioner/people/${personId}/authorities/new`,
        values: {
          personId,
          name: 'Zz Nominee One',
          relation: 'FRIEND',
          basis: 'NOMINATED_BY_PERSON',
          covers: 'MONEY',
          ...dateValues('startsOn', day('2026-06-01')),
        },
        other: { name: 'Zz Nominee Two' },
        ...row('authority', 'person_id', personId),
      };
    },
  },
  'practitioner/people/[personId]/access/new#submitFamilyInvite': {
    on: june,
    make: async () => {
      const { actor, personId } = await aPersonForm();
      return {
        actor,
        action: submitFamilyInvite,
        path: `/practitioner/people/${personId}/access/new`,
        values: { personId, authorityId: '', way: 'LETTER', email: '' },
        other: { way: 'EMAIL', email: `${personId}@test.invalid` },
        ...row('family_invitation', 'person_id', personId),
      };
    },
  },
  'practitioner/people/[personId]/exclusions#submitExclusion': {
    on: june,
    make: async () => {
      const { actor, personId } = await aPersonForm();
      return {
        actor,
        action: submitExclusion,
        path: `/practitioner/people/${personId}/exclusions`,
        values: {
          personId,
          who: 'PERSON',
          ground: 'LICENCE_CONDITION',
          ...dateValues('startsOn', day('2026-06-01')),
          evidence: 'The licence, seen',
        },
        other: { ground: 'ALCOHOL_TREATMENT' },
        ...row('payment_exclusion', 'person_id', personId),
      };
    },
  },
  'practitioner/people/[personId]/capacity/new#submitCapacity': {
    on: june,
    make: async () => {
      const { actor, personId } = await aPersonForm();
      return {
        actor,
        action: submitCapacity,
        path: `/practitioner/people/${personId}/capacity/new`,
        values: {
          personId,
          matters: 'MONEY',
          finding: 'LACKS',
          ...dateValues('assessedOn', day('2026-06-01')),
          assessorName: 'Grace Tran',
          assessorRole: 'Nurse',
          reasons: 'Could not weigh up the choice',
          consulted: 'Their sister',
        },
        other: { finding: 'HAS' },
        ...row('capacity_record', 'person_id', personId),
      };
    },
  },
  'practitioner/people/[personId]/sharing/new#submitSharing': {
    on: june,
    make: async () => {
      const { actor, personId } = await aPersonForm();
      return {
        actor,
        action: submitSharing,
        path: `/practitioner/people/${personId}/sharing/new`,
        values: {
          personId,
          kind: 'COPIES',
          sharedWith: 'Zz Mother One',
          relationship: 'Mother',
          ...dateValues('agreedOn', day('2026-06-01')),
          how: 'Alone, at home',
        },
        other: { sharedWith: 'Zz Mother Two' },
        ...row('sharing_agreement', 'person_id', personId),
      };
    },
  },
  'practitioner/people/[personId]/authorities/new#submitEstate': {
    on: june,
    make: async () => {
      const { actor, personId } = await aPersonForm();
      await died(actor, personId, day('2026-06-15'));
      return {
        actor,
        action: submitEstate,
        path: `/practitioner/people/${personId}/authorities/new`,
        values: {
          personId,
          name: 'Zz Executor One',
          relation: 'FRIEND',
          evidence: 'The will',
          ...dateValues('startsOn', day('2026-06-11')),
        },
        other: { name: 'Zz Executor Two' },
        ...row('authority', 'person_id', personId),
      };
    },
  },
  'practitioner/people/[personId]/practice/[practiceCode]#submitPractice': {
    on: june,
    isOnlyOne: 'a form that was open before a change replaces nothing that it did not show',
    make: async () => {
      const { actor, personId } = await aPersonForm();
      return {
        actor,
        action: submitPractice,
        path: `/practitioner/people/${personId}/practice/Z99001`,
        values: {
          personId,
          seen: '',
          practiceCode: 'Z99001',
          ...dateValues('fromDay', day('2026-06-01')),
          ...dateValues('checkedOn', day('2026-06-01')),
        },
        other: { practiceCode: 'Z99002' },
        ...row('practice_registration', 'person_id', personId),
      };
    },
  },
  'practitioner/people/[personId]/contacts/new#submitContact': {
    on: june,
    make: async () => {
      const { actor, personId } = await aPersonForm();
      return {
        actor,
        action: submitContact,
        path: `/practitioner/people/${personId}/contacts/new`,
        values: { personId, name: 'Zz Aunt One', relationship: 'Aunt', phone: '01632 960001', notes: '' },
        other: { name: 'Zz Aunt Two' },
        ...row('emergency_contact', 'person_id', personId),
      };
    },
  },
  'practitioner/people/[personId]/open#submitOpen': {
    on: june,
    make: async () => {
      const code = await aCommissioner();
      const personId = await aPerson(code);
      return {
        actor: await aStaffMember('PRACTITIONER', code),
        action: submitOpen,
        path: `/practitioner/people/${personId}/open`,
        values: { personId, reason: 'The family rang at night' },
        other: { reason: 'The ward asked about the care' },
        ...row('break_glass', 'person_id', personId),
      };
    },
  },
  'practitioner/people/[personId]/referrals/new#submitNewReferral': {
    on: '2026-03-10T09:00:00Z',
    isOnlyOne: 'one referral of a group is open',
    make: async () => {
      const { actor, personId } = await aPersonForm();
      return {
        actor,
        action: submitNewReferral,
        path: `/practitioner/people/${personId}/referrals/new`,
        values: {
          personId,
          what: 'CHECKLIST',
          referredBy: 'PROFESSIONAL',
          referredByName: 'Ward sister, Hope Ward',
          ...dateValues('receivedOn', day('2026-03-03')),
        },
        other: { note: 'Goes home next week' },
        ...row('phb_case', 'person_id', personId),
      };
    },
  },
  'practitioner/people/[personId]/requests/new#submitNewRequest': {
    on: '2026-03-10T09:00:00Z',
    make: async () => {
      const { actor, personId } = await aPersonForm();
      const asked = dateValues('askedOn', day('2026-03-03'));
      return {
        actor,
        action: submitNewRequest,
        path: `/practitioner/people/${personId}/requests/new`,
        values: {
          personId,
          origin: 'REQUEST',
          group: 'CHC',
          askedBy: 'PERSON',
          isSecondWanted: 'yes',
          ...asked,
        },
        other: { group: 'LONG_TERM_CONDITION' },
        ...row('phb_case', 'person_id', personId),
      };
    },
  },
  'practitioner/people/new#submitPerson': {
    on: june,
    make: async () => {
      const code = await aCommissioner();
      const ann = {
        givenName: 'Ann',
        familyName: 'Zzbackone',
        ...dateValues('dateOfBirth', day('1980-05-04')),
      };
      return {
        actor: await aStaffMember('PRACTITIONER', code),
        action: submitPerson,
        path: '/practitioner/people/new',
        values: {
          ...ann,
          nhsNumberAnswer: 'NOT_YET_TRACED',
          isDifferentPerson: 'yes',
        },
        other: { givenName: 'Bob', familyName: 'Zzbacktwo', ...dateValues('dateOfBirth', day('1991-01-02')) },
        ...row('person', 'commissioner_code', code),
      };
    },
  },
  '_staff#deathAction': {
    on: june,
    isOnlyOne: 'a person dies once',
    make: async () => {
      const { actor, personId } = await aPersonForm();
      return {
        actor,
        action: submitDeath,
        path: `/practitioner/people/${personId}/death`,
        values: { personId, heardFrom: 'Their daughter', ...dateValues('diedOn', day('2026-06-10')) },
        other: { heardFrom: 'Their son' },
        ...row('death', 'person_id', personId),
      };
    },
  },
  '_staff#earlierAction': {
    on: june,
    // The record says the same already.
    isSameAgain: false,
    make: async () => {
      const { actor, personId } = await aPersonForm();
      return {
        actor,
        action: submitEarlier,
        path: `/practitioner/people/${personId}/eligibility/new`,
        values: {
          personId,
          framework: 'CHC',
          outcome: 'CHC',
          decidedWhere: 'ELSEWHERE',
          decidedBy: 'NHS Gloucestershire',
          evidence: 'Letter seen at home',
          ...dateValues('decidedOn', day('2023-06-12')),
        },
        other: { framework: 'S117', outcome: 'SECTION_117' },
        ...row('eligibility', 'person_id', personId),
      };
    },
  },
  '_staff#setSensitiveAction': {
    on: june,
    isOnlyOne: 'one flag is in force',
    make: async () => {
      const { actor, personId } = await aPersonForm();
      return {
        actor,
        action: submitSensitive,
        path: `/practitioner/people/${personId}/sensitive`,
        values: {
          personId,
          reason: 'A former partner looks for them',
          readers: '',
          'safe-way': 'HAND_OVER',
          'safe-handOver': 'Their nurse',
          ...dateValues('reviewOn', day('2026-09-01')),
        },
        other: { reason: 'A neighbour asks about them' },
        ...row('sensitive_record', 'person_id', personId),
      };
    },
  },
};
