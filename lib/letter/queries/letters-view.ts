import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type CasePersonView, casePerson } from '@/lib/case/queries/case-person';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';
import { type ShownLetter, shownLetter } from '@/lib/decision/queries/shown-rows';
import type { LetterKind } from '@/lib/decision/rules/letter-kind';
import type { EligibilityRecord } from '@/lib/decision/store/eligibility-record';
import { findEligibilityRecord } from '@/lib/decision/store/find-eligibility';
import type { LetterContent } from '@/lib/letter/rules/content';
import { type LetterNeeds, letterNeeds, printPointsOf } from '@/lib/letter/rules/formats';
import { type LetterSubject, letterSubjects } from '@/lib/letter/rules/letter-subjects';
import { canNameReview } from '@/lib/letter/rules/next';
import type { LetterReader } from '@/lib/letter/rules/readers';
import { checkSentDay } from '@/lib/letter/rules/sent-day';
import { writeLetter } from '@/lib/letter/rules/write-letter';
import { findLetterContext } from '@/lib/letter/store/letter-context';
import { copyReadersOn, letterFactsOf, letterReadersOn } from '@/lib/letter/store/letter-facts';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';

type Head = { caseId: string; personId: string; group: PhbGroup; state: CaseState; person: CasePersonView };

type SubjectView = { kind: LetterKind; subjectId: string; settledOn: string };

/** `unsent`: the subjects that no letter is about yet. */
export type LettersView = Head & { letters: ShownLetter[]; unsent: SubjectView[]; maySend: boolean };

/**
 * The letters of a case: sent letters, latest first, and letters still to be sent. Null if it is not there or
 * not theirs. Records the view.
 */
export async function lettersView(
  actor: Actor,
  caseId: string,
  today: PlainDate,
): Promise<LettersView | null> {
  return queryCaseLetters(actor, 'letter:view', caseId, async (_scope, record) => ({
    ...headOf(record, today),
    letters: record.letters.map(shownLetter).toReversed(),
    unsent: letterSubjects(record)
      .filter(({ letterId }) => letterId === null)
      .map(subjectView),
    maySend: may(actor, 'letter:send', policySubject(actor, record)),
  }));
}

export type NewLetterView = Head & {
  unsent: SubjectView[];
  readers: { to: string; name: string }[];
  /** Who may get a copy. */
  copyReaders: { to: string; name: string }[];
  /** How the person needs the letter, and what that asks of the sender. */
  needs: LetterNeeds;
  /** The size of print that the person chose; null: standard. */
  printPoints: number | null;
  letter: LetterDraft | null;
  /** The person died, and no one with an address is recorded to write to. */
  isNoOneToWriteTo: boolean;
};

type LetterDraft = {
  kind: LetterKind;
  subjectId: string;
  to: string;
  /** Who gets a copy. */
  copies: string[];
  sentOn: PlainDate;
  /** The day asked for was not allowed. */
  isOtherDay: boolean;
  /** Whether it says when the needs will be reviewed; null: that is no question of this letter. */
  isReviewNamed: boolean | null;
  content: LetterContent;
};

/** The sender's choices from the address. Each may be invalid. */
export type LetterChoices = {
  about: string | null;
  to: string | null;
  copies?: readonly string[];
  sentOn: PlainDate | null;
  /** Whether it says when the needs will be reviewed; left out: as is usual for it. */
  isReviewNamed?: boolean | null;
};

/**
 * One letter before it is sent, exactly as it will be stored. Without choices it is about the latest subject,
 * to the first reader, today. `letter` is null if there is nothing to write or no reader.
 */
export async function newLetterView(
  actor: Actor,
  caseId: string,
  chosen: LetterChoices,
  today: PlainDate,
): Promise<NewLetterView | null> {
  return queryCaseLetters(actor, 'letter:send', caseId, async (scope, record) => {
    const unsent = letterSubjects(record).filter(({ letterId }) => letterId === null);
    const subject = unsent.find(({ subjectId }) => subjectId === chosen.about) ?? unsent.at(-1);
    const sentOn = subject ? sentDay(subject, chosen.sentOn, today) : today;
    const context = await findLetterContext(scope, caseId, sentOn);
    if (!context) return null;
    const readers = letterReadersOn({ record, context }, sentOn);
    const reader = readers.find(({ to }) => to === chosen.to) ?? readers[0];
    const mayCopy = reader ? copyReadersOn({ record, context }, sentOn, reader.to) : [];
    const copies = mayCopy.filter(({ to }) => chosen.copies?.includes(to));
    return {
      ...headOf(record, today),
      unsent: unsent.map(subjectView),
      readers: readers.map(({ to, name }) => ({ to, name })),
      copyReaders: mayCopy.map(({ to, name }) => ({ to, name })),
      needs: letterNeeds(context, record.person.diedOn !== null),
      printPoints: printPointsOf(context),
      letter: subject && reader ? draftLetter(subject, reader) : null,
      isNoOneToWriteTo: readers.length === 0,
    };

    function draftLetter(about: LetterSubject, to: LetterReader): LetterDraft | null {
      if (!context) return null;
      const facts = letterFactsOf(
        { record, context },
        {
          subject: about,
          reader: to,
          copies,
          sentOn,
          senderName: actor.displayName,
          isReviewNamed: chosen.isReviewNamed ?? null,
        },
      );
      return {
        kind: about.kind,
        subjectId: about.subjectId,
        to: to.to,
        copies: copies.map((copy) => copy.to),
        sentOn,
        isReviewNamed: canNameReview(facts) ? facts.isReviewNamed : null,
        isOtherDay: chosen.sentOn !== null && chosen.sentOn !== sentOn,
        content: { ...writeLetter(facts), printPoints: printPointsOf(context) },
      };
    }
  });
}

/** The chosen day if the letter can be sent on it, otherwise today. */
function sentDay({ settledOn }: LetterSubject, asked: PlainDate | null, today: PlainDate): PlainDate {
  return asked && checkSentDay(asked, settledOn, today).ok ? asked : today;
}

function headOf({ phbCase, person }: EligibilityRecord, today: PlainDate): Head {
  const { id, personId, group, state } = phbCase;
  return { caseId: id, personId, group, state, person: casePerson(person, today) };
}

function subjectView({ kind, subjectId, settledOn }: LetterSubject): SubjectView {
  return { kind, subjectId, settledOn: formatDay(settledOn) };
}

function policySubject({ commissionerCode }: Actor, { phbCase }: EligibilityRecord) {
  return { commissionerCode, personId: phbCase.personId };
}

async function queryCaseLetters<T>(
  actor: Actor,
  permission: Permission,
  caseId: string,
  read: (scope: Scope, record: EligibilityRecord) => Promise<T | null>,
): Promise<T | null> {
  return queryById(actor, { permission, ids: [caseId] }, async (scope) => {
    const record = await findEligibilityRecord(scope, caseId);
    if (!record || !may(actor, permission, policySubject(actor, record))) return null;
    const view = await read(scope, record);
    const { personId } = record.phbCase;
    await recordEvent(scope, {
      action: 'letter:view',
      personId,
      subjectKind: 'case',
      subjectId: caseId,
    });
    return view;
  });
}
