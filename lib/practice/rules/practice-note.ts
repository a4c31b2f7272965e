import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { isClosedOn, type Practice } from './practice';

/** A practice as it is known, with the name of its commissioner where this service has it. */
export type KnownPractice = Pick<Practice, 'name' | 'status' | 'closedOn' | 'responsibleCode'> & {
  commissionerName: string | null;
};

/** A person's practice in words. */
export type PracticeNote = {
  text: string;
  /** What staff have to ask about; null: nothing. */
  warning: { heading: string; text: string } | null;
};

type Asked = {
  code: string;
  /** Null: the national file has no practice of this code. */
  practice: KnownPractice | null;
  /** The commissioner that holds the person's record. */
  ownCode: string;
  on: PlainDate;
};

/**
 * What to say of the practice that is recorded for a person: it is closed, no file has it, or it belongs to
 * another commissioner. None of it ends anything: a person's placement, or their being looked after, can keep
 * the commissioner responsible that placed them.
 * @rule COM-04 (docs/rules.md)
 */
export function practiceNote({ code, practice, ownCode, on }: Asked): PracticeNote {
  if (!practice) return { text: code, warning: { heading: 'Check the GP practice', text: notKnown(code) } };
  const { name, closedOn, responsibleCode, commissionerName } = practice;
  const text = `${name} (${code})`;
  if (isClosedOn(practice, on)) {
    const since = closedOn ? ` Its last day was ${formatDay(closedOn)}.` : '';
    return {
      text,
      warning: { heading: 'The GP practice is closed', text: `${name} is closed.${since} ${ASK}` },
    };
  }
  if (responsibleCode === ownCode) return { text, warning: null };
  const theirs = commissionerName
    ? `${commissionerName} (${responsibleCode})`
    : `commissioner ${responsibleCode}`;
  return {
    text,
    warning: {
      heading: 'The GP practice belongs to another commissioner',
      text: `${name} belongs to ${theirs}. Check which commissioner is responsible for this person. Care continues, and eligibility does not end because of a move.`,
    },
  };
}

const ASK = 'Ask which practice the person is registered with now.';

function notKnown(code: string): string {
  return `The national file has no practice with the code ${code}. ${ASK}`;
}
