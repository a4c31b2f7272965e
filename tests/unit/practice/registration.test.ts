import { describe, expect, it } from 'vitest';
import { day, type PlainDate } from '@/lib/core/plain-date';
import {
  type GpRegistration,
  nextRegistration,
  registrationOn,
  replacedBy,
  startOf,
} from '@/lib/practice/rules/registration';
import { registrationNote } from '@/lib/practice/rules/registration-note';
import { responsibleOn } from '@/lib/practice/rules/responsible';

const registration = (id: string, from: string | null, checked: string | null = null): GpRegistration => ({
  id,
  practiceCode: id,
  fromDay: from === null ? null : day(from),
  checkedOn: checked === null ? null : day(checked),
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
      expect(nextRegistration(list, on)?.id).toBe(next);
    }
  });

  it('are replaced from the day of a new one on, and all by one without a day', () => {
    const idsFor = (from: string | null) =>
      replacedBy([first, second], registration('x', from)).map(({ id }) => id);
    expect(idsFor('2026-10-20')).toEqual([]);
    expect(idsFor('2026-10-19')).toEqual(['Z99008']);
    expect(idsFor('2026-10-01')).toEqual(['Z99008']);
    expect(idsFor(null)).toEqual(['Z99001', 'Z99008']);
  });

  it('need a day after the first one, unless the practice is the same', () => {
    const started = (
      practiceCode: string,
      inForce: GpRegistration[],
      from: string | null = null,
      checkedOn = today,
    ) =>
      startOf(
        { practiceCode, fromDay: from === null ? null : day(from), checkedOn },
        { inForce, bornOn: day('1980-05-04'), today },
      );
    expect(started('Z99001', [])).toEqual({ ok: true, value: null });
    expect(started('Z99002', [first])).toMatchObject({ error: { kind: 'from-needed' } });
    expect(started('Z99001', [first, second])).toEqual({ ok: true, value: null });
    expect(started('Z99008', [first, second])).toMatchObject({ error: { kind: 'from-needed' } });
    expect(started('Z99002', [first], '2026-10-19')).toEqual({ ok: true, value: '2026-10-19' });
    expect(started('Z99002', [], '1980-05-03')).toMatchObject({ error: { kind: 'before-birth' } });
    expect(started('Z99002', [], '1980-05-04')).toMatchObject({ ok: true });
    expect(started('Z99002', [], null, day('2026-10-10'))).toMatchObject({
      error: { kind: 'checked-later' },
    });
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

describe('the responsible commissioner on a day (COM-05)', () => {
  it('is that of the practice of that day', () => {
    expect(responsibleOn(moving, day('2026-10-18'))).toEqual({ kind: 'KNOWN', code: 'QOX' });
    expect(responsibleOn(moving, day('2026-10-19'))).toEqual({ kind: 'KNOWN', code: 'QHL' });
  });

  it('is not known without a practice, or where no file has it', () => {
    expect(responsibleOn([], today)).toEqual({ kind: 'NO_PRACTICE' });
    expect(responsibleOn(moving.slice(1), today)).toEqual({ kind: 'NO_PRACTICE' });
    expect(responsibleOn([{ ...second, practice: null }], day('2026-10-19'))).toEqual({
      kind: 'NOT_IN_FILE',
    });
  });
});

describe('what is said of a registration', () => {
  const note = (inForce = moving, on = today) =>
    registrationNote({ inForce, ownCode: 'QOX', on, months: 12 });

  it('COM-05: a move to another commissioner is warned of before its day, with the day', () => {
    expect(note()).toMatchObject({
      text: 'High Street Surgery (Z99001)',
      days: 'From when is not known, checked on 1 May 2026',
      next: 'From 19 October 2026: High Street Surgery (Z99008)',
      warning: { heading: 'The person is moving to another commissioner' },
    });
    expect(note()?.warning?.text).toContain('NHS QHL (QHL) is responsible from 19 October 2026');
    expect(note(moving, day('2026-10-19'))?.warning?.heading).toContain('belongs to another commissioner');
  });

  it('COM-08: a check that is as old as the setting is asked for again, on the day', () => {
    const own = moving.slice(0, 1);
    expect(note(own, day('2027-04-30'))?.warning).toBeNull();
    expect(note(own, day('2027-05-01'))?.warning?.text).toContain('last checked on 1 May 2026');
    expect(note(own.map((one) => ({ ...one, checkedOn: null })))?.warning?.text).toContain('never checked');
  });

  it('is nothing where nothing is recorded', () => {
    expect(note([])).toBeNull();
  });
});
