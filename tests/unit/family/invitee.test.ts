import { describe, expect, it } from 'vitest';
import { birthYear } from '@/lib/core/birth-day';
import { day } from '@/lib/core/plain-date';
import { invitationLife, lastDayToJoin, MOST_WRONG_ANSWERS } from '@/lib/family/rules/invitation-life';
import { checkByEmail, checkInvitee, type InvitedFor, type Invitee } from '@/lib/family/rules/invitee';
import { areAnswersRight } from '@/lib/family/rules/join-answers';
import { joinLetter } from '@/lib/family/rules/join-letter';
import { NO_NEEDS } from '@/lib/person/rules/needs';
import { gradeOf } from '../../support/reading-grade';

const today = day('2026-03-10');
const kindOf = (invitee: Invitee, person: Partial<InvitedFor> = {}) => {
  const about = { dateOfBirth: day('1980-05-04'), diedOn: null, found: [], ...person };
  const checked = checkInvitee(invitee, about, today);
  return checked.ok ? 'ok' : checked.error.kind;
};
const own: Invitee = { kind: 'PERSON', hasAccount: false };
const acting = (change: Partial<Extract<Invitee, { kind: 'AUTHORITY' }>> = {}): Invitee => ({
  kind: 'AUTHORITY',
  basis: 'PARENTAL_RESPONSIBILITY',
  dates: { startsOn: day('2020-01-01'), endsOn: null, endedOn: null },
  hasAccount: false,
  ...change,
});

describe('FAM-02: who may be invited', () => {
  it('is the person from the 16th birthday on, and no child', () => {
    expect(kindOf(own, { dateOfBirth: day('2010-03-10') })).toBe('ok');
    expect(kindOf(own, { dateOfBirth: day('2010-03-11') })).toBe('too-young');
    expect(kindOf(own, { dateOfBirth: day('2014-01-01') })).toBe('too-young');
  });

  it('is not a person who is found to lack capacity for the money, has died, or has an account', () => {
    const found = [{ matter: 'MONEY', finding: 'LACKS', assessedOn: day('2026-01-20') }] as const;
    expect(kindOf(own, { found })).toBe('lacks-capacity');
    expect(kindOf(own, { diedOn: today })).toBe('person-died');
    expect(kindOf({ ...own, hasAccount: true })).toBe('has-account');
  });

  it('is a parent until the day before the 18th birthday, whatever end was recorded', () => {
    expect(kindOf(acting(), { dateOfBirth: day('2008-03-11') })).toBe('ok');
    expect(kindOf(acting(), { dateOfBirth: day('2008-03-10') })).toBe('authority-over');
  });

  it('is who acts up to their last day, also before the first', () => {
    const child = { dateOfBirth: day('2016-01-01') };
    const dates = (startsOn: string, endsOn: string | null, endedOn: string | null = null) =>
      acting({
        dates: { startsOn: day(startsOn), endsOn: endsOn && day(endsOn), endedOn: endedOn && day(endedOn) },
      } as never);
    expect(kindOf(dates('2026-01-01', '2026-03-10'), child)).toBe('ok');
    expect(kindOf(dates('2026-01-01', '2026-03-09'), child)).toBe('authority-over');
    expect(kindOf(dates('2026-04-01', null), child)).toBe('ok');
    expect(kindOf(dates('2026-01-01', null, '2026-03-10'), child)).toBe('authority-over');
  });

  it('is after a death only who deals with the estate', () => {
    const died = { diedOn: day('2026-03-01') };
    expect(kindOf(acting(), died)).toBe('person-died');
    expect(kindOf(acting({ basis: 'PERSONAL_REPRESENTATIVE' }), died)).toBe('ok');
  });
});

describe('FAM-01: an invitation', () => {
  const marks = {
    lastDay: lastDayToJoin(day('2026-02-10')),
    wrongTries: 0,
    isAccepted: false,
    isReplaced: false,
    isWithdrawn: false,
  };
  const life = (change: Partial<typeof marks>, on = today, may = true) =>
    invitationLife({ ...marks, ...change }, may, on);

  it('works for 28 days, both ends counting', () => {
    expect(marks.lastDay).toBe('2026-03-10');
    expect(life({}, day('2026-03-10'))).toBe('OPEN');
    expect(life({}, day('2026-03-11'))).toBe('LATE');
  });

  it('ends by its use, a newer one, its withdrawal, wrong answers, or the end of what it opens', () => {
    expect(life({ isAccepted: true })).toBe('JOINED');
    expect(life({ isReplaced: true })).toBe('REPLACED');
    expect(life({ isWithdrawn: true })).toBe('WITHDRAWN');
    expect(life({ wrongTries: MOST_WRONG_ANSWERS - 1 })).toBe('OPEN');
    expect(life({ wrongTries: MOST_WRONG_ANSWERS })).toBe('SPENT');
    expect(life({}, today, false)).toBe('ENDED');
  });
});

describe('FAM-03: the way of an invitation', () => {
  const wish = { needs: null, contactBefore: null, isSensitive: false };

  it('is by email only to a person who takes email, and to none about a sensitive record', () => {
    const post = { ...wish, needs: { ...NO_NEEDS, contact: ['POST'] as const } };
    expect(checkByEmail(wish, true).ok).toBe(true);
    expect(checkByEmail(post, true)).toMatchObject({ error: { kind: 'other-way' } });
    expect(checkByEmail(post, false).ok).toBe(true);
    expect(checkByEmail({ ...wish, isSensitive: true }, false)).toMatchObject({
      error: { kind: 'sensitive' },
    });
  });

  it('is else a letter that says nothing of health, money or the person, in short words', () => {
    const facts = {
      organisation: 'NHS Test',
      phone: '01632 960 100',
      name: 'Mo Mother',
      address: ['1 Road'],
    };
    const at = {
      joinAt: 'https://example.nhs.uk/join/abcdefgh',
      code: 'ABCD-EFGH-JKLM-NPQR',
      reference: 'abcdefgh',
    };
    const letter = joinLetter({ ...facts, ...at, sentOn: today, lastDay: lastDayToJoin(today) });
    const text = letter.blocks
      .map((block) => ('text' in block ? block.text : JSON.stringify(block)))
      .join('\n');
    expect(text).toContain('Mo Mother\n1 Road');
    expect(text).toContain('7 April 2026');
    expect(text).not.toMatch(/health|care\b|budget|money|£/i);
    const said = letter.blocks.flatMap((block) =>
      'items' in block ? block.items : 'text' in block ? block.text : [],
    );
    expect(gradeOf(said.slice(2).join('\n'))).toBeLessThan(5);
  });
});

describe('FAM-04: the answers', () => {
  const recorded = { dateOfBirth: day('1980-05-04'), familyName: 'O’Néill-Smith' };
  const typed = { isCodeRight: true, dateOfBirth: day('1980-05-04'), familyName: 'oneill smith' };

  it('are right whatever the case, accents and marks of the name', () => {
    expect(areAnswersRight(typed, recorded)).toBe(true);
  });

  it.each([
    { isCodeRight: false },
    { dateOfBirth: day('1980-04-05') },
    { familyName: 'Neill' },
    { familyName: '' },
  ])('are wrong with %o', (change) => expect(areAnswersRight({ ...typed, ...change }, recorded)).toBe(false));

  it('need the year alone where no more is known, and all of the day where it is', () => {
    const year = { ...recorded, dateOfBirth: birthYear(1980) };
    expect(areAnswersRight(typed, year)).toBe(true);
    expect(areAnswersRight({ ...typed, dateOfBirth: day('1981-05-04') }, year)).toBe(false);
    expect(areAnswersRight({ ...typed, dateOfBirth: birthYear(1980) }, recorded)).toBe(false);
  });
});
