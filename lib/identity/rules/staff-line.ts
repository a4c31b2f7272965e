import type { Pence } from '@/lib/core/money';
import { parsePounds } from '@/lib/core/money';
import { dayFrom, type PlainDate } from '@/lib/core/plain-date';
import { LEAD_DUTIES, type LeadDuty } from '@/lib/core/policy/duty';
import { fail, ok, type Result } from '@/lib/core/result';
import { visibleText } from '@/lib/core/visible-text';
import { isEmailAddress } from './invited-address';
import { STAFF_ROLES, type StaffRole, staffRoleName } from './staff-role';

/** The columns of a list of staff. */
export const STAFF_COLUMNS = ['name', 'email', 'job title', 'role', 'duty', 'limit', 'from'] as const;
export type StaffCells = Partial<Record<(typeof STAFF_COLUMNS)[number], string>>;

/** One person to invite. */
export type StaffLine = {
  name: string;
  /** Lower case. */
  email: string;
  jobTitle: string | null;
  role: StaffRole;
  /** The half of a PHB lead's role; null: both, or another role. */
  duty: LeadDuty | null;
  limit: Pence | null;
  startsOn: PlainDate;
};

/** Characters of a name and of a job title, inclusive. */
const LONGEST = 120;

export type StaffLineFault =
  | 'no-name'
  | 'wrong-email'
  | 'unknown-role'
  | 'wrong-duty'
  | 'duty-of-another-role'
  | 'wrong-limit'
  | 'limit-of-another-role'
  | 'limit-without-plans'
  | 'wrong-day'
  | 'day-is-over'
  | 'too-long';

type Read<T> = Result<T, { kind: StaffLineFault }>;
type Cell = (name: keyof StaffCells) => string;

/**
 * Reads one line of a list of staff. A role is named as on the screens, in any case; a day is 2026-12-01 or
 * 01/12/2026, and today where it is left out.
 * @rule IDN-12 (docs/rules.md)
 */
export function readStaffLine(cells: StaffCells, today: PlainDate): Read<StaffLine> {
  const cell: Cell = (name) => visibleText(cells[name] ?? '').trim();
  const person = readPerson(cell);
  if (!person.ok) return person;
  const role = roleNamed(cell('role'));
  if (!role) return fail({ kind: 'unknown-role' });
  const halves = readHalves(cell, role);
  if (!halves.ok) return halves;
  const startsOn = readFirstDay(cell('from'), today);
  return startsOn.ok ? ok({ ...person.value, role, ...halves.value, startsOn: startsOn.value }) : startsOn;
}

function readPerson(cell: Cell): Read<Pick<StaffLine, 'name' | 'email' | 'jobTitle'>> {
  const [name, email, jobTitle] = [cell('name'), cell('email').toLowerCase(), cell('job title')];
  if (name === '') return fail({ kind: 'no-name' });
  if (Math.max(name.length, jobTitle.length) > LONGEST) return fail({ kind: 'too-long' });
  return isEmailAddress(email)
    ? ok({ name, email, jobTitle: jobTitle || null })
    : fail({ kind: 'wrong-email' });
}

function readHalves(cell: Cell, role: StaffRole): Read<Pick<StaffLine, 'duty' | 'limit'>> {
  const duty = readDuty(cell('duty').toLowerCase(), role);
  if (!duty.ok) return duty;
  const limit = readLimit(cell('limit'), role);
  if (!limit.ok) return limit;
  if (duty.value === 'ELIGIBILITY' && limit.value !== null) return fail({ kind: 'limit-without-plans' });
  return ok({ duty: duty.value, limit: limit.value });
}

function readDuty(typed: string, role: StaffRole): Read<LeadDuty | null> {
  if (typed === '' || typed === 'both') return ok(null);
  const duty = LEAD_DUTIES.find((one) => one.toLowerCase() === typed);
  if (!duty) return fail({ kind: 'wrong-duty' });
  return role === 'PHB_LEAD' ? ok(duty) : fail({ kind: 'duty-of-another-role' });
}

function readLimit(typed: string, role: StaffRole): Read<Pence | null> {
  if (typed === '') return ok(null);
  const limit = parsePounds(typed);
  if (limit === null || limit <= 0) return fail({ kind: 'wrong-limit' });
  return role === 'PHB_LEAD' ? ok(limit) : fail({ kind: 'limit-of-another-role' });
}

function readFirstDay(typed: string, today: PlainDate): Read<PlainDate> {
  const startsOn = typed === '' ? today : readDay(typed);
  if (!startsOn) return fail({ kind: 'wrong-day' });
  return startsOn < today ? fail({ kind: 'day-is-over' }) : ok(startsOn);
}

function roleNamed(typed: string): StaffRole | undefined {
  const key = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const wanted = key(typed);
  return STAFF_ROLES.find((role) => [key(role), key(staffRoleName(role))].includes(wanted));
}

function readDay(typed: string): PlainDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed);
  return british ? dayFrom(Number(british[3]), Number(british[2]), Number(british[1])) : null;
}
