import { describe, expect, it } from 'vitest';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { Result } from '@/lib/core/result';
import {
  type DraftRegistration,
  placeRegistration,
  type RegistrationRefusal,
} from '@/lib/practice/rules/new-registration';
import {
  type GpRegistration,
  registrationOn,
  registrationsAfter,
  seenRegistrations,
} from '@/lib/practice/rules/registration';
import { registrationNote } from '@/lib/practice/rules/registration-note';
import { RESPONSIBILITIES, type Responsibility } from '@/lib/practice/rules/responsibility';
import { responsibleOn, responsibleUntil } from '@/lib/practice/rules/responsible';

const registration = (
  id: string,
  from: string | null,
  checked: string | null = null,
  responsibility: Responsibility | null = null,
): GpRegistration => ({
  id,
  practiceCode: id,
  fromDay: from === null ? null : day(from),
  checkedOn: checked === null ? null : day(checked),
  responsibility,
});
const first = registration('Z99001', null);
const second = registration('Z99008', '2026-10-19', '2026-10-09');
const today = day('2026-10-09');

describe('the registrations of a person (COM-07)', () => {
  it.each<[PlainDate, string | undefined, string | undefined]>([
    [day('2020-01-01'), 'Z99001', 'Z99008'],
    [day('2026-10-18'), 'Z99001', 'Z99008'],
    [day('2026-10-19'), 'Z99008', undefined],
  ])('on %s are %s and then %s, in whatever order they are read', (on, current, next) => {
    for (const list of [
      [first, second],
      [second, first],
    ]) {
      expect(registrationOn(list, on)?.id).toBe(current);
      expect(registrationsAfter(list, on)[0]?.id).toBe(next);
    }
  });

  it('are named for a form in one order', () => {
    expect(seenRegistrations([second, first])).toBe(seenRegistrations([first, second]));
    expect(seenRegistrations([first])).not.toBe(seenRegistrations([first, second]));
  });
});

type Draft = Partial<Omit<DraftRegistration, 'fromDay'>> & { from?: string; isOfAnother?: boolean };
const earlier = registration('Z99003', '2025-04-01');
const placed = (
  { from, isOfAnother = false, ...draft }: Draft,
  inForce: GpRegistration[],
): Result<{ fromDay: PlainDate | null; replaced: string[] }, RegistrationRefusal> => {
  const result = placeRegistration(
    {
      practiceCode: 'Z99002',
      checkedOn: today,
      keepsLater: null,
      responsibility: null,
      fromDay: from === undefined ? null : day(from),
      ...draft,
    },
    { inForce, bornOn: day('1980-05-04'), today, isOfAnother },
  );
  if (!result.ok) return result;
  const { fromDay, replaced } = result.value;
  return { ok: true, value: { fromDay, replaced: replaced.map(({ id }) => id) } };
};

describe('a new registration among those in force (COM-07)', () => {
  it.each<[string, Draft, GpRegistration[], string | null, string[]]>([
    ['the first one needs no day', {}, [], null, []],
    ['nor does one for today where only a later one is known', { keepsLater: true }, [second], null, []],
    ['that removes the later one', { keepsLater: false }, [second], null, ['Z99008']],
    ['a check keeps its day', { practiceCode: 'Z99003' }, [first, earlier], '2025-04-01', ['Z99003']],
    [
      'a correction of the day',
      { practiceCode: 'Z99003', from: '2025-05-01' },
      [first, earlier],
      '2025-05-01',
      ['Z99003'],
    ],
    ['another one from a day', { from: '2026-10-12' }, [first, earlier], '2026-10-12', []],
    [
      'one from before the last one began',
      { from: '2025-03-01' },
      [first, earlier],
      '2025-03-01',
      ['Z99003'],
    ],
    ['one from the same day', { from: '2025-04-01' }, [first, earlier], '2025-04-01', ['Z99003']],
    [
      'a later one that still happens',
      { from: '2026-10-01', keepsLater: true },
      [first, second],
      '2026-10-01',
      [],
    ],
    [
      'a later one that does not',
      { from: '2026-10-01', keepsLater: false },
      [first, second],
      '2026-10-01',
      ['Z99008'],
    ],
    [
      'one after a later one that does not happen',
      { from: '2026-11-01', keepsLater: false },
      [first, second],
      '2026-11-01',
      ['Z99008'],
    ],
    [
      'the later one on another day',
      { practiceCode: 'Z99008', from: '2026-10-26' },
      [first, second],
      '2026-10-26',
      ['Z99008'],
    ],
    [
      'the later one began early',
      { practiceCode: 'Z99008', from: '2026-10-05' },
      [first, second],
      '2026-10-05',
      ['Z99008'],
    ],
  ])('%s', (_, draft, inForce, fromDay, replaced) => {
    expect(placed(draft, inForce)).toEqual({ ok: true, value: { fromDay, replaced } });
  });

  it.each<[RegistrationRefusal['kind'], Draft, GpRegistration[]]>([
    ['from-needed', {}, [first]],
    ['before-birth', { from: '1980-05-03' }, [first]],
    ['begun-already', { practiceCode: 'Z99001', from: '2026-10-10' }, [first]],
    ['checked-later', { checkedOn: day('2026-10-10') }, []],
    ['later-unanswered', { from: '2026-10-12' }, [first, second]],
    ['later-unanswered', { practiceCode: 'Z99001' }, [first, second]],
    ['responsible-unanswered', { isOfAnother: true, from: '2026-10-12' }, [first]],
    ['from-needed', { isOfAnother: true, responsibility: 'PRACTICE' }, []],
  ])('is refused as %s: %j', (kind, draft, inForce) => {
    expect(placed(draft, inForce)).toEqual({ ok: false, error: { kind } });
  });

  it('of another commissioner says who is responsible, and from when where that one is', () => {
    const answered = (responsibility: Responsibility, from?: string) =>
      placed({ isOfAnother: true, responsibility, ...(from && { from }) }, []).ok;
    expect(answered('PRACTICE', '2026-10-12')).toBe(true);
    expect(answered('CARE_HOME')).toBe(true);
  });

  it('may begin on the day of birth and be checked today', () => {
    expect(placed({ from: '1980-05-04' }, [])).toMatchObject({ ok: true });
  });
});

const practice = (responsibleCode: string) => ({
  name: 'High Street Surgery',
  status: 'ACTIVE' as const,
  closedOn: null,
  responsibleCode,
  commissionerName: `NHS ${responsibleCode}`,
});
const moving = [
  { ...first, checkedOn: day('2026-05-01'), practice: practice('QOX'), isFileLoaded: true },
  { ...second, practice: practice('QHL'), isFileLoaded: true },
];

const own = 'QOX';
const there = (id: string, from: string | null, responsibility: Responsibility | null) => ({
  ...registration(id, from, '2026-10-09', responsibility),
  practice: practice('QHL'),
  isFileLoaded: true,
});
const here = (id: string, from: string | null) => ({
  ...registration(id, from, '2026-05-01'),
  practice: practice(own),
  isFileLoaded: true,
});

describe('the responsible commissioner on a day (COM-05)', () => {
  const on = day('2026-10-19');

  it('is that of the practice of that day', () => {
    const moved = [here('Z99001', null), there('Z99008', '2026-10-19', 'PRACTICE')];
    expect(responsibleOn(moved, own, day('2026-10-18'))).toMatchObject({ kind: 'KNOWN', code: own });
    expect(responsibleOn(moved, own, on)).toEqual({ kind: 'KNOWN', code: 'QHL', because: 'PRACTICE' });
  });

  it.each(RESPONSIBILITIES.filter((one) => one !== 'PRACTICE'))('stays the own one by %s', (because) => {
    const placed = [there('Z99008', '2026-10-19', because)];
    expect(responsibleOn(placed, own, on)).toEqual({ kind: 'KNOWN', code: own, because });
    expect(responsibleUntil(placed, own)).toBeNull();
  });

  it('is not settled until it is asked', () => {
    const unasked = [there('Z99008', '2026-10-19', null)];
    expect(responsibleOn(unasked, own, on)).toEqual({ kind: 'UNSETTLED', code: 'QHL' });
    expect(responsibleUntil(unasked, own)).toBeNull();
  });

  it('is not known without a practice, or where no file has it', () => {
    expect(responsibleOn([], own, today)).toEqual({ kind: 'NO_PRACTICE' });
    expect(responsibleOn(moving.slice(1), own, today)).toEqual({ kind: 'NO_PRACTICE' });
    expect(responsibleOn([{ ...second, practice: null }], own, on)).toEqual({ kind: 'NOT_IN_FILE' });
  });
});

describe('the last day of the own commissioner (COM-09)', () => {
  it.each<[string, ReturnType<typeof there>[], string | null]>([
    ['none for one who stays', [here('Z99001', null)], null],
    [
      'the day before the move',
      [here('Z99001', null), there('Z99008', '2026-10-19', 'PRACTICE')],
      '2026-10-18',
    ],
    [
      'of the first of two practices there, in whatever order',
      [
        there('Z99009', '2027-01-01', 'PRACTICE'),
        there('Z99008', '2026-10-19', 'PRACTICE'),
        here('Z99001', null),
      ],
      '2026-10-18',
    ],
    [
      'of the second move of one who came back',
      [
        here('Z99001', null),
        there('Z99008', '2026-01-01', 'PRACTICE'),
        here('Z99001', '2026-06-01'),
        there('Z99009', '2026-10-19', 'PRACTICE'),
      ],
      '2026-10-18',
    ],
    [
      'none for one who comes back',
      [there('Z99008', '2026-10-19', 'PRACTICE'), here('Z99001', '2026-12-01')],
      null,
    ],
    [
      'none where the practice is of the own one by a newer file',
      [{ ...there('Z99008', '2026-10-19', 'PRACTICE'), practice: practice(own) }],
      null,
    ],
  ])('is %s', (_, inForce, expected) => expect(responsibleUntil(inForce, own)).toBe(expected));
});

describe('what is said of a registration', () => {
  const note = (inForce: Parameters<typeof registrationNote>[0]['inForce'] = moving, on = today) =>
    registrationNote({ inForce, ownCode: 'QOX', on, months: 12 });

  it('COM-05: a move to another commissioner is warned of before its day, with the day', () => {
    expect(note()).toMatchObject({
      text: 'High Street Surgery (Z99001)',
      days: 'From when is not known, checked on 1 May 2026',
      later: ['From 19 October 2026: High Street Surgery (Z99008)'],
      warning: { heading: 'The person is moving to another commissioner' },
    });
    expect(note()?.warning?.text).toContain(
      'which belongs to NHS QHL (QHL). Record who is responsible from then',
    );
    expect(note(moving, day('2026-10-19'))?.warning?.heading).toContain('belongs to another commissioner');
    const answered = [here('Z99001', null), there('Z99008', '2026-10-19', 'PRACTICE')];
    expect(note(answered)?.warning?.text).toContain('NHS QHL (QHL) is responsible from 19 October 2026');
    expect(note(answered, day('2026-10-19'))?.warning).toMatchObject({
      heading: 'The person has moved to another commissioner',
      text: expect.stringContaining('responsible since 19 October 2026'),
    });
  });

  it('COM-09: a move says that payments are stopped, and not where the person is to come back', () => {
    const gone = there('Z99008', '2026-10-19', 'PRACTICE');
    const back = here('Z99002', '2026-12-01');
    const on = day('2026-10-19');
    expect(note([gone])?.warning?.text).toContain('Payments for days from then on are stopped');
    expect(note([gone], on)?.warning?.text).toContain('Payments for later days are stopped');
    expect(note([gone, back])?.warning?.text).toContain('Payments are not stopped');
    expect(note([gone, back], on)?.warning?.text).toContain('Payments are not stopped');
  });

  it('COM-05: where the own commissioner stays responsible nothing is warned of, and it is said', () => {
    const placed = [here('Z99001', null), there('Z99008', '2026-10-19', 'CARE_HOME')];
    expect(note(placed)?.warning).toBeNull();
    expect(note(placed, day('2026-10-19'))).toMatchObject({
      days: 'From 19 October 2026, checked on 9 October 2026. We stay responsible',
      warning: null,
    });
  });

  it('COM-08: a check that is as old as the setting is asked for again, on the day', () => {
    const own = moving.slice(0, 1);
    expect(note(own, day('2027-04-30'))?.warning).toBeNull();
    expect(note(own, day('2027-05-01'))?.warning?.text).toContain('last checked on 1 May 2026');
    expect(note(own.map((one) => ({ ...one, checkedOn: null })))?.warning?.text).toContain('never checked');
  });

  it('COM-08: the check is asked for without a file as well, and COM-04 is not', () => {
    const bare = [{ ...first, practice: null, isFileLoaded: false }];
    expect(note(bare)?.warning?.text).toContain('never checked');
    expect(note(bare.map((one) => ({ ...one, checkedOn: today })))?.warning).toBeNull();
  });

  it('COM-05: the move is warned of where another practice of ours comes before it', () => {
    const between = {
      ...registration('Z99002', '2026-10-12'),
      practice: practice('QOX'),
      isFileLoaded: true,
    };
    expect(note([...moving, between])?.warning?.text).toContain('From 19 October 2026');
  });

  it('is nothing where nothing is recorded', () => {
    expect(note([])).toBeNull();
  });
});
