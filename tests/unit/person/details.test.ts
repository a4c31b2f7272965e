import { describe, expect, it } from 'vitest';
import { day, type PlainDate } from '@/lib/core/plain-date';
import { closesAt, isReason } from '@/lib/person/rules/break-glass';
import { answersTo, CHARACTERISTIC_NAMES, CHARACTERISTICS } from '@/lib/person/rules/characteristics';
import {
  parseGpPracticeCode,
  parsePhone,
  parsePostcode,
  tidyEmail,
} from '@/lib/person/rules/contact-formats';
import { changedDetails, checkDetails } from '@/lib/person/rules/details';
import { checkLife } from '@/lib/person/rules/life';
import { typedDetails } from '../../support/person';

const today = day('2026-11-20');

describe('PER-09: the shape of a postcode, a phone number and a practice code', () => {
  it.each([
    ['sw1a1aa', 'SW1A 1AA'],
    [' BA1  1AA ', 'BA1 1AA'],
    ['M1 1AE', 'M1 1AE'],
    ['B33 8TH', 'B33 8TH'],
    ['SW1A', null],
    ['1AA SW1A', null],
    ['SW1A 1A1', null],
    ['ABC1 1AA', null],
    ['', null],
  ])('postcode %j: %j', (typed, expected) => expect(parsePostcode(typed)).toBe(expected));

  it.each([
    ['01632 960 001', '01632 960 001'],
    ['  (01632)  960-001 ', '(01632) 960-001'],
    ['+44 1632 960001', '+44 1632 960001'],
    ['0163296000', '0163296000'],
    ['016329600', null],
    ['1234567890123456', null],
    ['44+1632960001', null],
    ['ring me', null],
    ['01632 960001 ext 12', '01632 960001 ext 12'],
    ['01632 960001 x12', '01632 960001 ext 12'],
    ['01632 960001, extension: 7', '01632 960001 ext 7'],
    ['18001 01632 960001', '18001 01632 960001'],
    ['1800101632960001', '18001 01632960001'],
    ['18002 +44 1632 960001 ext. 3', '18002 +44 1632 960001 ext 3'],
    ['07700.900982', '07700 900982'],
    ['07700\u2011900982', '07700-900982'],
    ['07700\u00a0900982', '07700 900982'],
    ['tel:+441632960001', '+441632960001'],
    ['18001', null],
    ['01632 960001 ext', null],
    ['01632 960001 ext 1234567', null],
  ])('phone %j: %j', (typed, expected) => expect(parsePhone(typed)).toBe(expected));

  it.each([
    ['siobhan.o’brien@example.org', "siobhan.o'brien@example.org"],
    [' ann@example.org. ', 'ann@example.org'],
    ['mailto:ann@example.org', 'ann@example.org'],
    ['ann@example.org', 'ann@example.org'],
  ])('email %j: %j', (typed, expected) => expect(tidyEmail(typed)).toBe(expected));

  it.each([
    ['a81001', 'A81001'],
    ['A 81 001', 'A81001'],
    ['A8100', null],
    ['AA8100', null],
    ['A810011', null],
  ])('practice %j: %j', (typed, expected) => expect(parseGpPracticeCode(typed)).toBe(expected));
});

describe('PER-10: the days of a life', () => {
  it.each<[string, string | null, string]>([
    ['2026-11-20', null, 'ok'],
    ['2026-11-21', null, 'born-in-future'],
    ['1900-11-21', null, 'ok'],
    ['1900-11-20', null, 'born-too-long-ago'],
    ['1900-11-19', '2000-01-01', 'ok'],
    ['1980-05-04', '2026-11-20', 'ok'],
    ['1980-05-04', '2026-11-21', 'died-in-future'],
    ['1980-05-04', '1980-05-04', 'ok'],
    ['1980-05-04', '1980-05-03', 'died-before-birth'],
  ])('born %s, died %s: %s', (born, died, expected) => {
    const result = checkLife(day(born), died as PlainDate | null, today);
    expect(result.ok ? 'ok' : result.error.kind).toBe(expected);
  });
});

describe('PER-13: a reason, and how long it opens a record', () => {
  it.each([
    ['1234567890', true],
    ['123456789', false],
    ['  123456789  ', false],
  ])('%j: %s', (reason, expected) => expect(isReason(reason)).toBe(expected));

  it('closes 8 hours later, also over the night the clocks change', () => {
    expect(closesAt(new Date('2026-10-24T22:00:00Z'), 8)).toEqual(new Date('2026-10-25T06:00:00Z'));
  });
});

describe('details', () => {
  it('are checked whole', () => {
    expect(checkDetails(typedDetails(), today).ok).toBe(true);
    expect(checkDetails(typedDetails({ nhsNumber: '9990000018' }), today)).toMatchObject({
      error: { kind: 'number-and-reason' },
    });
  });

  it('differ where they differ', () => {
    const checked = checkDetails(typedDetails(), today);
    if (!checked.ok) throw new Error(checked.error.kind);
    expect(changedDetails(checked.value, { ...checked.value, phone: '1', town: 'Bath' })).toEqual([
      'town',
      'phone',
    ]);
  });
});

describe('protected characteristics', () => {
  it('let all people prefer not to say, and fit their column', () => {
    for (const name of CHARACTERISTIC_NAMES) {
      expect(answersTo(name)).toEqual(Object.keys(CHARACTERISTICS[name]));
      expect(answersTo(name)).toContain('PREFER_NOT_TO_SAY');
      for (const answer of answersTo(name)) expect(answer.length).toBeLessThanOrEqual(40);
    }
  });

  it('have the 19 ethnic groups of the census', () => {
    expect(answersTo('ethnicity')).toHaveLength(19 + 1);
  });
});
