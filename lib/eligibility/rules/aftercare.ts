import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

/** The sections of the Mental Health Act 1983 from which section 117 aftercare follows. */
export const DETAINED_UNDER = ['SECTION_3', 'SECTION_37', 'SECTION_45A', 'SECTION_47', 'SECTION_48'] as const;
export type DetainedUnder = (typeof DETAINED_UNDER)[number];

/** The facts of section 117 aftercare. */
export type Aftercare = {
  section: DetainedUnder;
  /** The day the person left hospital, or is to leave it. */
  from: PlainDate;
  /** The council and the board that are responsible together. */
  council: string;
  board: string;
  /** What the NHS pays, in hundredths of a percent; the council pays the rest. */
  nhsShare: number;
};

export type AftercareRefusal =
  | { kind: 'aftercare-missing' }
  | { kind: 'aftercare-share-wrong' }
  | { kind: 'aftercare-too-far'; latest: PlainDate };

/** How far ahead a person may be to leave hospital, in days. */
const FARTHEST = 366;

/**
 * Whether a decision that a person has section 117 aftercare says what it rests on: the section, the day, and
 * who is responsible with which share. Neither share is charged to the person.
 * @rule AFT-01 (docs/rules.md)
 */
export function checkAftercare(
  aftercare: Aftercare | null,
  decidedOn: PlainDate,
): Result<void, AftercareRefusal> {
  if (aftercare === null || !aftercare.council.trim() || !aftercare.board.trim())
    return fail({ kind: 'aftercare-missing' });
  const { nhsShare, from } = aftercare;
  if (!Number.isInteger(nhsShare) || nhsShare < 0 || nhsShare > 10_000)
    return fail({ kind: 'aftercare-share-wrong' });
  const latest = addDays(decidedOn, FARTHEST);
  return from > latest ? fail({ kind: 'aftercare-too-far', latest }) : ok(undefined);
}
