import { addMonths, formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type KnownPractice, type PracticeNote, practiceNote } from './practice-note';
import { type GpRegistration, registrationOn, registrationsAfter } from './registration';
import { responsibleOn, responsibleUntil } from './responsible';

type Noted = GpRegistration & { practice: KnownPractice | null; isFileLoaded: boolean };

/** What is recorded of a person's practice in words; null: nothing. */
export type RegistrationNote = PracticeNote & {
  /** From when, and when it was checked. */
  days: string;
  /** Those that have not begun, the first one first. */
  later: string[];
};

type Asked = {
  inForce: readonly Noted[];
  /** The commissioner that holds the person's record. */
  ownCode: string;
  on: PlainDate;
  /** How many months a check holds: the commissioner's setting. */
  months: number;
};

/**
 * What to say of a person's registrations on a day, and what to ask: a move to another commissioner that is
 * coming comes first, then the practice itself, then a check that is too old.
 * @rule COM-04, COM-05 the commissioner to come, COM-08 an old check (docs/rules.md)
 */
export function registrationNote(asked: Asked): RegistrationNote | null {
  const { inForce, on } = asked;
  const [current, later] = [registrationOn(inForce, on), registrationsAfter(inForce, on)];
  if (!current && later.length === 0) return null;
  const note = current ? noteOf(current, asked) : { text: 'Not recorded for today', warning: null };
  return {
    text: note.text,
    days: current ? daysText(current) : '',
    later: later.map(laterText),
    warning: moveWarning(later, asked) ?? note.warning,
  };
}

function noteOf(current: Noted, asked: Asked): PracticeNote {
  const { ownCode, on, months } = asked;
  const { practice, checkedOn, responsibility } = current;
  const note = practiceNoteOf(current, ownCode, on);
  if (responsibility === 'PRACTICE' && practice && practice.responsibleCode !== ownCode)
    return { ...note, warning: moved(current, practice, asked) };
  if (note.warning || (checkedOn && on < addMonths(checkedOn, months))) return note;
  const last = checkedOn ? `It was last checked on ${formatDay(checkedOn)}.` : 'It was never checked.';
  const ask = 'Ask whether the person is still registered there, and record the answer.';
  return { ...note, warning: { heading: 'Check the GP practice', text: `${last} ${ask}` } };
}

/** What was answered for a practice of another commissioner settles that it is one. */
function practiceNoteOf(
  { practiceCode: code, practice, isFileLoaded, responsibility }: Noted,
  ownCode: string,
  on: PlainDate,
): PracticeNote {
  if (!isFileLoaded) return { text: code, warning: null };
  const settled = responsibility && practice ? practice.responsibleCode : ownCode;
  return practiceNote({ code, practice, ownCode: settled, on });
}

function moved({ fromDay }: Noted, practice: KnownPractice, asked: Asked): PracticeNote['warning'] {
  const since = fromDay ? ` since ${formatDay(fromDay)}` : '';
  const paid = isStopped(asked, asked.on) ? 'Payments for later days are stopped.' : GO_ON;
  return {
    heading: 'The person has moved to another commissioner',
    text: `${boardText(practice)} is responsible${since}. ${paid} Hand the care over: it continues, and eligibility does not end because of a move.`,
  };
}

const GO_ON = 'Payments are not stopped, because of the GP practice that is recorded for later.';

/** Whether payments are stopped for a day. They are not where the person is to come back. */
function isStopped({ inForce, ownCode }: Asked, on: PlainDate): boolean {
  const until = responsibleUntil(inForce, ownCode);
  return until !== null && until < on;
}

const boardText = ({ commissionerName, responsibleCode }: KnownPractice) =>
  commissionerName ? `${commissionerName} (${responsibleCode})` : `Commissioner ${responsibleCode}`;

/** A registration that has not begun, in words. */
export function laterText(later: Noted): string {
  return `From ${later.fromDay ? formatDay(later.fromDay) : 'a day not known'}: ${practiceName(later)}`;
}

/** A practice by its name where a file has it, and its code. */
export function practiceName({ practiceCode, practice }: Pick<Noted, 'practiceCode' | 'practice'>): string {
  return practice ? `${practice.name} (${practiceCode})` : practiceCode;
}

/** The first practice of another commissioner to which the person goes, unless this one stays responsible. */
function moveWarning(later: readonly Noted[], asked: Asked): PracticeNote['warning'] {
  const { inForce, ownCode } = asked;
  for (const next of later) {
    if (!next.fromDay || !next.practice) continue;
    const coming = responsibleOn(inForce, ownCode, next.fromDay);
    if (!('code' in coming) || coming.code === ownCode) continue;
    const from = formatDay(next.fromDay);
    const practice = `the GP practice ${practiceName(next)}`;
    const paid = isStopped(asked, next.fromDay) ? 'Payments for days from then on are stopped.' : GO_ON;
    return {
      heading: 'The person is moving to another commissioner',
      text:
        coming.kind === 'UNSETTLED'
          ? `From ${from} the person is registered with ${practice}, which belongs to ${boardText(next.practice)}. Record who is responsible from then. Care continues, and eligibility does not end because of a move.`
          : `${boardText(next.practice)} is responsible from ${from}, because the person moves to ${practice}. ${paid} Until then you are responsible. Care continues, and eligibility does not end because of a move.`,
    };
  }
  return null;
}

/** From when a registration is, and when it was checked, in words. */
export function daysText({ fromDay, checkedOn, responsibility }: GpRegistration): string {
  const from = fromDay ? `From ${formatDay(fromDay)}` : 'From when is not known';
  const stays = responsibility && responsibility !== 'PRACTICE' ? '. We stay responsible' : '';
  return `${from}, ${checkedOn ? `checked on ${formatDay(checkedOn)}` : 'not checked'}${stays}`;
}
