import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { MOST_STAFF_LINES } from '@/lib/identity/rules/staff-file';
import { readStaffFile } from '@/lib/identity/store/read-staff-file';

const today = day('2026-12-01');
const head = 'name,email,job title,role,limit,from';
const read = (...lines: string[]) => readStaffFile([head, ...lines].join('\n'), today);
const faults = (...lines: string[]) => {
  const found = read(...lines);
  return found.ok ? found.value.faults : found.error;
};
const refusal = (content: string) => {
  const found = readStaffFile(content, today);
  return found.ok ? 'ok' : found.error.kind;
};

describe('a list of staff (IDN-12)', () => {
  it('is read as a spreadsheet writes it: columns in any order and case, semicolons, quotes, a byte order mark', () => {
    const file =
      '\uFEFFRole;From;Email;Name;Notes\r\n"phb LEAD";1/2/2027;Ada.ONE@Test.invalid ;"One, Ada";new\r\n\r\n;;;;\r\nAuditor;;bo@test.invalid;Bo Two;\r\n';
    expect(readStaffFile(file.replace('Auditor', 'Analyst and auditor'), today)).toMatchObject({
      ok: true,
      value: {
        faults: [],
        people: [
          {
            line: 2,
            person: {
              name: 'One, Ada',
              email: 'ada.one@test.invalid',
              jobTitle: null,
              role: 'PHB_LEAD',
              limit: null,
              startsOn: '2027-02-01',
            },
          },
          { person: { role: 'AUDITOR', startsOn: today } },
        ],
      },
    });
  });

  it.each([
    ['no-name', ',a@test.invalid,,Practitioner,,'],
    ['wrong-email', 'Ada One,a@test,,Practitioner,,'],
    ['unknown-role', 'Ada One,a@test.invalid,,Nurse,,'],
    ['unknown-role', 'Ada One,a@test.invalid,,Budget holder,,'],
    ['wrong-limit', 'Ada One,a@test.invalid,,PHB lead,many,'],
    ['wrong-limit', 'Ada One,a@test.invalid,,PHB lead,0,'],
    ['limit-of-another-role', 'Ada One,a@test.invalid,,Auditor,5,'],
    ['wrong-day', 'Ada One,a@test.invalid,,Auditor,,31/02/2027'],
    ['day-is-over', 'Ada One,a@test.invalid,,Auditor,,2026-11-30'],
    ['too-long', `${'x'.repeat(121)},a@test.invalid,,Auditor,,`],
  ])('names a line that cannot be used: %s', (fault, line) => {
    expect(faults('Bo Two,b@test.invalid,,Auditor,,', line)).toEqual([{ line: 3, fault }]);
  });

  it.each([
    ['SEP-02: eligibility', 'PHB lead,eligibility,', 'ELIGIBILITY'],
    ['SEP-02: plans, with a limit', 'PHB lead,Plans,50000', 'PLANS'],
    ['SEP-02: both in so many words', 'PHB lead,both,50000', null],
    ['SEP-02: both where it is left out', 'PHB lead,,', null],
    ['a duty that is not known', 'PHB lead,money,', 'wrong-duty'],
    ['the duty of another role', 'Auditor,plans,', 'duty-of-another-role'],
    ['a limit of eligibility alone', 'PHB lead,eligibility,5', 'limit-without-plans'],
  ])('reads the half of a lead: %s', (_, line, expected) => {
    const found = readStaffFile(`name,email,role,duty,limit\nAda One,a@test.invalid,${line}`, today);
    const value = found.ok ? found.value : { people: [], faults: [] };
    expect(value.people.length + value.faults.length).toBe(1);
    expect(value.people[0]?.person.duty ?? value.faults[0]?.fault ?? null).toBe(expected);
  });

  it('takes one line for an address and a role, and another role of the same address', () => {
    const one = 'Ada One,a@test.invalid,,Auditor,,';
    expect(faults(one, one.toUpperCase(), one.replace('Auditor', 'Practitioner'))).toEqual([
      { line: 3, fault: 'twice' },
    ]);
  });

  it('is refused whole without its columns, without a line, with too many, or where it is no CSV', () => {
    const line = (n: number) => `Ada One,a${n}@test.invalid,,Auditor,,`;
    const many = Array.from({ length: MOST_STAFF_LINES + 1 }, (_, n) => line(n));
    expect(refusal('Ada One,a@test.invalid,Auditor')).toBe('no-columns');
    expect(refusal('')).toBe('no-columns');
    expect(refusal(head)).toBe('no-lines');
    expect(refusal([head, ...many].join('\n'))).toBe('too-many-lines');
    expect(refusal([head, ...many.slice(1)].join('\n'))).toBe('ok');
    expect(refusal(`${head}\n"Ada One,a@test.invalid`)).toBe('not-csv');
    expect(refusal(`${head}\n${'x'.repeat(90_000)}`)).toBe('not-csv');
  });
});
