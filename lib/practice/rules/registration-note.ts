import { addMonths, formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type KnownPractice, type PracticeNote, practiceNote } from './practice-note';
import { type GpRegistration, nextRegistration, registrationOn } from './registration';
import { responsibleOn } from './responsible';

type Noted = GpRegistration & { practice: KnownPractice | null; isFileLoaded: boolean };

/** What is recorded of a person's practice in words; null: nothing. */
export type RegistrationNote = PracticeNote & {
  /** From when, and when it was checked. */
  days: string;
  /** The next one, which has not begun; null: none. */
  next: string | null;
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
  const [current, next] = [registrationOn(inForce, on), nextRegistration(inForce, on)];
  if (!current && !next) return null;
  const note = current ? noteOf(current, asked) : { text: 'Not recorded for today', warning: null };
  return {
    text: note.text,
    days: current ? daysText(current) : '',
    next: nextText(next),
    warning: moveWarning(next, asked) ?? note.warning,
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
export function nextText(next: Noted | null): string | null {
  return next?.fromDay ? `From ${formatDay(next.fromDay)}: ${practiceName(next)}` : null;
}

/** A practice by its name where a file has it, and its code. */
export function practiceName({ practiceCode, practice }: Noted): string {
  return practice ? `${practice.name} (${practiceCode})` : practiceCode;
}

function moveWarning(next: Noted | null, { inForce, ownCode }: Asked): PracticeNote['warning'] {
  if (!next?.fromDay) return null;
  const coming = responsibleOn(inForce, next.fromDay);
  if (coming.kind !== 'KNOWN' || coming.code === ownCode) return null;
  const name = next.practice?.commissionerName;
  const board = name ? `${name} (${coming.code})` : `Commissioner ${coming.code}`;
  return {
    heading: 'The person is moving to another commissioner',
    text: `${board} is responsible from ${formatDay(next.fromDay)}, because of the GP practice ${practiceName(next)}. Until then it is yours. Care continues, and eligibility does not end because of a move.`,
  };
}

function daysText({ fromDay, checkedOn }: GpRegistration): string {
  const from = fromDay ? `From ${formatDay(fromDay)}` : 'From when is not known';
  return `${from}, ${checkedOn ? `checked on ${formatDay(checkedOn)}` : 'not checked'}`;
}
