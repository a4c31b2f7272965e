import { describe, expect, it } from 'vitest';
import {
  COMPLETER_PROFESSIONS,
  HEALTH_PROFESSIONS,
  isHealthProfession,
  mayComplete,
} from '@/lib/assessment/rules/professions';
import { isAgainst, screened } from '@/lib/assessment/rules/screening';
import {
  checkInvolvement,
  checkMember,
  type Involvement,
  type Member,
} from '@/lib/assessment/rules/taking-part';

const kind = (result: { ok: true } | { ok: false; error: { kind: string } }) =>
  result.ok ? 'ok' : result.error.kind;
const nurse: Member = {
  name: 'Nurse Lund',
  capacity: 'HEALTH_PROFESSIONAL',
  profession: 'Nurse',
  organisation: null,
  manner: 'IN_PERSON',
  isInTeam: true,
  userId: null,
  professionCheck: null,
};

describe('a person who takes part (ELI-23)', () => {
  it.each([
    [{}, 'ok'],
    [{ name: ' ' }, 'name-missing'],
    [{ professionCheck: 'Seen on the register' }, 'ok'],
    [{ userId: 'u' }, 'ok'],
    [{ userId: 'u', professionCheck: 'Seen on the register' }, 'account-confirms-itself'],
    [{ profession: null }, 'profession-missing'],
    [{ profession: 'Astrologer' }, 'no-such-profession'],
    [{ profession: 'Social worker' }, 'no-such-profession'],
    [{ capacity: 'SOCIAL_CARE_ASSESSOR' }, 'profession-not-asked'],
    [{ capacity: 'SOCIAL_CARE_ASSESSOR', profession: null }, 'ok'],
    [{ capacity: 'PERSON', profession: null }, 'not-a-professional'],
    [{ capacity: 'FAMILY_OR_FRIEND', profession: null, isInTeam: false }, 'ok'],
    [{ capacity: 'ADVOCATE', profession: null }, 'not-a-professional'],
    [{ manner: 'INVITED_NOT_THERE' }, 'team-member-was-not-there'],
    [{ manner: 'INVITED_NOT_THERE', isInTeam: false }, 'ok'],
    [{ manner: 'IN_WRITING' }, 'ok'],
  ] as const)('%o: %s', (change, expected) => {
    expect(kind(checkMember({ ...nurse, ...change } as Member))).toBe(expected);
  });

  it('has professions of health for the team, and of social care as well for a screening', () => {
    expect(HEALTH_PROFESSIONS.every(isHealthProfession)).toBe(true);
    expect(isHealthProfession('Social worker')).toBe(false);
    expect(COMPLETER_PROFESSIONS.every(mayComplete)).toBe(true);
    expect(mayComplete('The person')).toBe(false);
  });
});

describe('how the person takes part (ELI-24)', () => {
  const agrees: Involvement = {
    basis: 'AGREES',
    note: null,
    representativeName: null,
    isSharingAgreed: true,
    advocacy: 'NOT_OFFERED',
    advocacyNote: null,
    capacityAssessor: null,
    consulted: null,
  };
  it.each([
    [{}, false, 'ok'],
    [{ basis: 'DOES_NOT_AGREE' }, false, 'note-missing'],
    [{ basis: 'DOES_NOT_AGREE', note: ' ' }, false, 'note-missing'],
    [{ basis: 'DOES_NOT_AGREE', note: 'Said so twice' }, false, 'ok'],
    [{ basis: 'ATTORNEY_OR_DEPUTY' }, false, 'representative-missing'],
    [{ basis: 'ATTORNEY_OR_DEPUTY', representativeName: 'Jo Demo' }, false, 'ok'],
    [{ basis: 'PARENT_AGREES', representativeName: 'Jo Demo' }, false, 'not-a-child'],
    [{ basis: 'PARENT_AGREES', representativeName: 'Jo Demo' }, true, 'ok'],
    [{ basis: 'PARENT_AGREES' }, true, 'representative-missing'],
    [{ basis: 'BEST_INTERESTS' }, false, 'best-interests-note-missing'],
    [{ basis: 'BEST_INTERESTS', note: 'A meeting' }, false, 'capacity-assessor-missing'],
    [
      { basis: 'BEST_INTERESTS', note: 'A meeting', capacityAssessor: 'Jo Demo, nurse' },
      false,
      'consulted-missing',
    ],
    [
      {
        basis: 'BEST_INTERESTS',
        note: 'A meeting',
        capacityAssessor: 'Jo Demo, nurse',
        consulted: 'Her son',
      },
      false,
      'ok',
    ],
  ] as const)('%o, child %s: %s', (change, isChild, expected) => {
    expect(kind(checkInvolvement({ ...agrees, ...change } as Involvement, isChild))).toBe(expected);
  });
});

describe('what follows from a screening (ELI-25)', () => {
  it.each([
    ['POSITIVE', false, null, 'FULL_ASSESSMENT'],
    ['FULL_ASSESSMENT', false, null, 'FULL_ASSESSMENT'],
    ['NEGATIVE', false, null, 'SCREENED_OUT'],
    ['NO_FULL_ASSESSMENT', false, null, 'SCREENED_OUT'],
    ['NEGATIVE', true, 'A sudden change', 'FULL_ASSESSMENT'], // CL-17
    ['NEGATIVE', true, null, 'rationale-missing'], // CL-17
    ['NEGATIVE', true, '  ', 'rationale-missing'],
    ['POSITIVE', true, 'A sudden change', 'tool-says-so-already'],
  ] as const)('%s, referred anyway %s because %s: %s', (indication, isAnyway, rationale, expected) => {
    const result = screened(indication, isAnyway, rationale);
    expect(result.ok ? result.value : result.error.kind).toBe(expected);
  });
});

describe('a recommendation against the indication (ELI-26)', () => {
  it.each([
    ['ELIGIBILITY_EXPECTED', 'NOT_ELIGIBLE', true], // DS-17
    ['ELIGIBILITY_EXPECTED', 'ELIGIBLE', false],
    ['UNLIKELY', 'ELIGIBLE', true],
    ['UNLIKELY', 'NOT_ELIGIBLE', false],
    ['MDT_JUDGEMENT', 'ELIGIBLE', false],
    ['MDT_JUDGEMENT', 'NOT_ELIGIBLE', false],
    ['THRESHOLD_MET', 'NOT_ELIGIBLE', true],
    ['THRESHOLD_MET', 'ELIGIBLE', false],
    ['THRESHOLD_NOT_MET', 'ELIGIBLE', true], // CY-11
    ['THRESHOLD_NOT_MET', 'NOT_ELIGIBLE', false],
  ] as const)('%s and %s: %s', (indication, outcome, expected) => {
    expect(isAgainst(indication, outcome)).toBe(expected);
  });
});
