import { describe, expect, test } from 'vitest';
import { checkRequest } from '@/lib/case/rules/groups';
import { ageOn, day } from '@/lib/core/plain-date';
import { isWorkingDay } from '@/lib/core/working-day';
import { checkAuthority } from '@/lib/person/rules/authority';
import { CAPACITY_MATTERS } from '@/lib/person/rules/capacity';
import { parseGpPracticeCode, parsePhone, parsePostcode } from '@/lib/person/rules/contact-formats';
import { parseNhsNumber } from '@/lib/person/rules/nhs-number';
import { bankHolidays } from '@/prisma/seed/calendar';
import { drawPeople, SEED } from '@/prisma/seed/people';
import { stepsOf } from '@/prisma/seed/steps';
import type { Story } from '@/prisma/seed/story';

const clockwork = { seed: SEED, today: day('2026-11-21'), holidays: bankHolidays() };
const people = drawPeople({ ...clockwork, size: 300 });
const funded = people.filter(({ place }) => ['SUBMITTED', 'APPROVED', 'ACTIVE'].includes(place.stage));

describe('the people of the demonstration', () => {
  test('the same seed gives the same people, another seed others', () => {
    expect(drawPeople({ ...clockwork, size: 300 })).toEqual(people);
    const others = drawPeople({ ...clockwork, seed: 'another', size: 300 });
    expect(others.map(({ person }) => person)).not.toEqual(people.map(({ person }) => person));
  });

  test('300 in each of two commissioners, at every stage', () => {
    expect(count(({ commissionerCode }) => commissionerCode === 'QOX')).toBe(300);
    expect(count(({ commissionerCode }) => commissionerCode === 'QHL')).toBe(300);
    expect(new Set(people.map(({ place }) => place.stage)).size).toBe(13);
  });

  test('NHS numbers are of the test range, right, and unique; a few are missing with a reason', () => {
    const numbers = people.flatMap(({ person }) => person.nhsNumber ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers) expect(parseNhsNumber(number).ok && number.startsWith('999')).toBe(true);
    const without = people.filter(({ person }) => person.nhsNumber === null);
    expect(without.length).toBeGreaterThan(4);
    expect(without.length).toBeLessThan(40);
    for (const { person } of without) expect(person.nhsNumberMissing).not.toBeNull();
  });

  test('phones are kept for drama, mail goes nowhere, addresses cannot exist', () => {
    for (const { person, network } of people) {
      const phones = [person.phone, network.helper?.phone, ...network.contacts.map(({ phone }) => phone)];
      for (const phone of phones.filter(Boolean)) expect(phone).toMatch(/^(07700 900|01632 960)\d{3}$/);
      expect(parsePhone(person.phone ?? '07700 900000')).not.toBeNull();
      expect(person.email ?? '@example.invalid').toMatch(/@example\.invalid$/);
      // No postcode in use has these letters in its last two places.
      expect(parsePostcode(person.postcode)).toMatch(/\d(?=[A-Z]{2}$)[A-Z]*[CIKMOV]/);
      expect(parseGpPracticeCode(person.gpPracticeCode)).toBe(person.gpPracticeCode);
    }
  });

  test('every person’s age fits their group on the day they asked', () => {
    for (const { person, group, milestones } of people.filter(({ milestones }) => milestones.asked)) {
      const asked = { group, dateOfBirth: person.dateOfBirth, askedOn: milestones.asked ?? clockwork.today };
      expect(checkRequest(asked, clockwork.today)).toMatchObject({ ok: true });
    }
  });

  test('children are about a tenth, and of every age', () => {
    const children = people.filter(({ person }) => ageOn(person.dateOfBirth, clockwork.today) < 18);
    expect(children.length / people.length).toBeGreaterThan(0.07);
    expect(children.length / people.length).toBeLessThan(0.17);
  });

  const LACKING = CAPACITY_MATTERS.map((matter) => ({
    matter,
    finding: 'LACKS' as const,
    assessedOn: day('2000-01-01'),
  }));

  test('a representative may act', () => {
    for (const { person, network, milestones } of people) {
      if (!network.helper) continue;
      const draft = {
        ...network.helper,
        planConsentRecorded: false,
        startsOn: milestones.registered,
        endsOn: null,
        moneyBasis: null,
        namedOn: null,
        namer: null,
      };
      const subject = {
        age: ageOn(person.dateOfBirth, milestones.registered),
        found: network.hasCapacity ? [] : LACKING,
      };
      expect(checkAuthority(draft, subject)).toMatchObject({ ok: true });
    }
  });

  test('the ways of managing are in the national shares', () => {
    const share = (way: string) => (100 * funded.filter((story) => story.way === way).length) / funded.length;
    expect(share('DIRECT_PAYMENT')).toBeGreaterThanOrEqual(15);
    expect(share('DIRECT_PAYMENT')).toBeLessThanOrEqual(18);
    expect(share('NOTIONAL')).toBeGreaterThanOrEqual(75);
    expect(share('NOTIONAL')).toBeLessThanOrEqual(80);
    expect(share('THIRD_PARTY')).toBeGreaterThanOrEqual(4);
    expect(share('THIRD_PARTY')).toBeLessThanOrEqual(6);
  });

  test('parts add up to what is agreed, and packages are of a size met in life', () => {
    for (const { parts, bought } of people) {
      expect(parts.reduce((total, { amount }) => total + amount, 0)).toBe(bought.total);
      expect(bought.total).toBeGreaterThan(5_000);
      expect(bought.total).toBeLessThan(15_000_000);
    }
  });

  test('caseloads are of 25 to 40 people', () => {
    const loads = new Map<string, number>();
    for (const { practitioner } of people) loads.set(practitioner, (loads.get(practitioner) ?? 0) + 1);
    for (const load of loads.values()) expect(load >= 25 && load <= 40).toBe(true);
  });
});

describe('what happened to them', () => {
  const all = people.map((story) => ({ story, steps: stepsOf(story, clockwork) }));

  test('nothing lies in the future, and staff decide on working days', () => {
    for (const { steps } of all)
      for (const { on, act } of steps) {
        expect(on < clockwork.today).toBe(true);
        if (act.kind === 'decide') expect(isWorkingDay(on, clockwork.holidays)).toBe(true);
      }
  });

  test('each path goes in its own order', () => {
    const order = ['register', 'request', 'eligibility', 'indicative', 'tell', 'start-plan', 'start-budget'];
    for (const { steps } of all) {
      const taken = steps.map(({ act }) => order.indexOf(act.kind)).filter((place) => place >= 0);
      expect(taken).toEqual([...taken].sort((a, b) => a - b));
    }
  });

  test('some wait above a lead’s limit for a second approver', () => {
    const waiting = people.filter(({ isFirstApproved }) => isFirstApproved);
    expect(waiting.length).toBeGreaterThanOrEqual(4);
    for (const { bought } of waiting) expect(bought.total).toBeGreaterThan(5_000_000);
  });

  test.each(['2026-03-31', '2026-12-25', '2027-01-03', '2027-02-28'])(
    'it can be replayed on %s as well',
    (today) => {
      const then = { ...clockwork, today: day(today) };
      for (const story of drawPeople({ ...then, size: 100 })) {
        for (const { on } of stepsOf(story, then)) expect(on < then.today).toBe(true);
      }
    },
  );
});

function count(which: (story: Story) => boolean): number {
  return people.filter(which).length;
}
