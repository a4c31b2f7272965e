import { describe, expect, it } from 'vitest';
import { checkTeam, hasHealthAssessor, isTeamConfirmed, type TeamMember } from '@/lib/assessment/rules/team';
import { day } from '@/lib/core/plain-date';

const nurse: TeamMember = {
  capacity: 'HEALTH_PROFESSIONAL',
  profession: 'Nurse',
  manner: 'IN_PERSON',
  isInTeam: true,
  professionCheck: null,
  confirmedOn: null,
};
const doctor = { ...nurse, profession: 'Doctor' };
const social: TeamMember = { ...nurse, capacity: 'SOCIAL_CARE_ASSESSOR', profession: null };
const education: TeamMember = { ...social, capacity: 'EDUCATION' };

const teams: [what: string, members: TeamMember[], isTeam: boolean][] = [
  ['DS-19: a nurse and a social care assessor', [nurse, social], true],
  ['a nurse and a doctor', [nurse, doctor], true],
  ['two nurses', [nurse, nurse], false],
  ['two nurses, one spelled in another way', [nurse, { ...nurse, profession: ' NURSE ' }], false],
  ['two nurses and a social care assessor', [nurse, nurse, social], true],
  ['a nurse alone', [nurse], false],
  ['two social care assessors', [social, social], false],
  ['a nurse and a teacher', [nurse, education], false],
  ['a nurse, and a doctor of whom only the kind is known', [nurse, { ...doctor, profession: null }], false],
  ['a doctor who is heard but is no member', [nurse, { ...doctor, isInTeam: false }], false],
  ['a doctor who was invited and was not there', [nurse, { ...doctor, manner: 'INVITED_NOT_THERE' }], false],
  ['a social care assessor who wrote in', [nurse, { ...social, manner: 'IN_WRITING' }], true],
  ['an absent nurse with a social care assessor', [{ ...nurse, manner: 'INVITED_NOT_THERE' }, social], false],
  ['nobody', [], false],
];

const sure = (member: TeamMember) => ({ ...member, confirmedOn: day('2026-05-06') });
const checked = (member: TeamMember) => ({ ...member, professionCheck: 'Seen on the register' });

describe('ELI-98: a team of confirmed professions', () => {
  it.each([
    ['both confirmed', [sure(nurse), sure(social)], true],
    ['one confirmed, one checked', [sure(nurse), checked(social)], true],
    ['a nurse who confirmed, a social worker who did not', [sure(nurse), social], false],
    ['a nurse who did not, a social worker who was checked', [nurse, checked(social)], false],
    ['two sure professions, and a third that is not', [sure(nurse), checked(doctor), social], true],
    ['two sure nurses, and a doctor who is not', [sure(nurse), checked(nurse), doctor], false],
  ])('%s', (_what, members, isConfirmed) => {
    expect(isTeamConfirmed(members)).toBe(isConfirmed);
  });
});

describe('ELI-16: who makes a multidisciplinary team', () => {
  it.each(teams)('%s', (_what, members, isTeam) => {
    expect(checkTeam(members)).toEqual(
      isTeam ? { ok: true } : { ok: false, error: { kind: 'team-too-small' } },
    );
  });

  it('asks one health professional who took part of a child’s assessment', () => {
    expect(hasHealthAssessor([social, nurse])).toBe(true);
    expect(hasHealthAssessor([social, education])).toBe(false);
    expect(hasHealthAssessor([{ ...nurse, isInTeam: false }])).toBe(false);
    expect(hasHealthAssessor([{ ...nurse, manner: 'INVITED_NOT_THERE' }])).toBe(false);
  });
});
