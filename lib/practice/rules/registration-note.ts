import { addMonths, formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type KnownPractice, type PracticeNote, practiceNote } from './practice-note';
import { type GpRegistration, registrationOn, registrationsAfter } from './registration';
import { responsibleOn } from './responsible';

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

function noteOf(current: Noted, { ownCode, on, months }: Asked): PracticeNote {
  const { practiceCode: code, practice, isFileLoaded, checkedOn } = current;
  const note = isFileLoaded ? practiceNote({ code, practice, ownCode, on }) : { text: code, warning: null };
  if (note.warning || (checkedOn && on < addMonths(checkedOn, months))) return note;
  const last = checkedOn ? `It was last checked on ${formatDay(checkedOn)}.` : 'It was never checked.';
  const ask = 'Ask whether the person is still registered there, and record the answer.';
  return { ...note, warning: { heading: 'Check the GP practice', text: `${last} ${ask}` } };
}

/** A registration that has not begun, in words. */
export function laterText(later: Noted): string {
  return `From ${later.fromDay ? formatDay(later.fromDay) : 'a day not known'}: ${practiceName(later)}`;
}

/** A practice by its name where a file has it, and its code. */
export function practiceName({ practiceCode, practice }: Pick<Noted, 'practiceCode' | 'practice'>): string {
  return practice ? `${practice.name} (${practiceCode})` : practiceCode;
}

/** The first practice of another commissioner to which the person goes. */
function moveWarning(later: readonly Noted[], { inForce, ownCode }: Asked): PracticeNote['warning'] {
  for (const next of later) {
    if (!next.fromDay) continue;
    const coming = responsibleOn(inForce, next.fromDay);
    if (coming.kind !== 'KNOWN' || coming.code === ownCode) continue;
    const name = next.practice?.commissionerName;
    const board = name ? `${name} (${coming.code})` : `Commissioner ${coming.code}`;
    return {
      heading: 'The person is moving to another commissioner',
      text: `${board} is responsible from ${formatDay(next.fromDay)}, because of the GP practice ${practiceName(next)}. Until then it is yours. Care continues, and eligibility does not end because of a move.`,
    };
  }
  return null;
}

/** From when a registration is, and when it was checked, in words. */
export function daysText({ fromDay, checkedOn }: GpRegistration): string {
  const from = fromDay ? `From ${formatDay(fromDay)}` : 'From when is not known';
  return `${from}, ${checkedOn ? `checked on ${formatDay(checkedOn)}` : 'not checked'}`;
}
