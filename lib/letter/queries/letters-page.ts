import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { casePerson } from '@/lib/case/queries/case-person';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';
import type { EligibilityRecord } from '@/lib/decision/store/eligibility-record';
import { findEligibilityRecord } from '@/lib/decision/store/find-eligibility';
import { formatNeeds } from '@/lib/letter/rules/formats';
import type { Reader } from '@/lib/letter/rules/readers';
import { checkSentDay } from '@/lib/letter/rules/sent-day';
import { type Tellable, tellables } from '@/lib/letter/rules/tellable';
import { writeLetter } from '@/lib/letter/rules/write-letter';
import { findLetterContext } from '@/lib/letter/store/letter-context';
import { letterFactsOf, readersOn } from '@/lib/letter/store/letter-facts';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';

export type LettersPage = NonNullable<Awaited<ReturnType<typeof lettersPage>>>;

/**
 * The letters of a case: those that went out, the latest first, and what is still to be told. Null when it is not there or not
 * the actor's. Looking is written to the audit trail.
 */
export async function lettersPage(actor: Actor, caseId: string, today: PlainDate) {
  return onCase(actor, 'letter:view', caseId, async (_scope, record) => ({
    ...headOf(record, today),
    letters: record.letters.toReversed().map(({ sentOn, reviewBy, ...letter }) => ({
      ...letter,
      sentOn: formatDay(sentOn),
      reviewBy: reviewBy && formatDay(reviewBy),
    })),
    toTell: tellables(record)
      .filter(({ letterId }) => letterId === null)
      .map(tellableView),
    maySend: may(actor, 'letter:send', subjectOf(actor, record)),
  }));
}

export type NewLetterPage = NonNullable<Awaited<ReturnType<typeof newLetterPage>>>;

/** What the sender chose so far; each is a question and may be nonsense. */
export type LetterChoices = { about: string | null; to: string | null; sentOn: PlainDate | null };

/**
 * One letter before it is sent, word for word as it will be kept. Without a choice it tells what was settled last, to the most
 * usual reader, today. `letter` is null while there is nothing to tell or nobody to write to.
 */
export async function newLetterPage(actor: Actor, caseId: string, chosen: LetterChoices, today: PlainDate) {
  return onCase(actor, 'letter:send', caseId, async (scope, record) => {
    const toTell = tellables(record).filter(({ letterId }) => letterId === null);
    const told = toTell.find(({ subjectId }) => subjectId === chosen.about) ?? toTell.at(-1);
    const sentOn = told ? sentDay(told, chosen.sentOn, today) : today;
    const context = await findLetterContext(scope, caseId, sentOn);
    if (!context) return null;
    const readers = readersOn({ record, context }, sentOn);
    const reader = readers.find(({ to }) => to === chosen.to) ?? readers[0];
    return {
      ...headOf(record, today),
      ...{ toTell: toTell.map(tellableView), readers: readers.map(({ to, name }) => ({ to, name })) },
      ...{ stated: context.informationFormat, contact: context.contactMethod, needs: formatNeeds(context) },
      letter: told && reader ? drafted(told, reader) : null,
    };

    function drafted(tellable: Tellable, to: Reader) {
      if (!context) return null;
      const facts = letterFactsOf({ record, context }, tellable, to, sentOn, actor.displayName);
      return {
        ...{ kind: tellable.kind, subjectId: tellable.subjectId, to: to.to, sentOn },
        isOtherDay: chosen.sentOn !== null && chosen.sentOn !== sentOn,
        content: writeLetter(facts),
      };
    }
  });
}

/** The day asked for, where a letter can go out on it; else today. */
function sentDay({ settledOn }: Tellable, asked: PlainDate | null, today: PlainDate): PlainDate {
  return asked && checkSentDay(asked, settledOn, today).ok ? asked : today;
}

function headOf({ phbCase, person }: EligibilityRecord, today: PlainDate) {
  const { id, group, state } = phbCase;
  return { caseId: id, group, state, person: casePerson(person, today) };
}

function tellableView({ kind, subjectId, settledOn }: Tellable) {
  return { kind, subjectId, settledOn: formatDay(settledOn) };
}

function subjectOf({ commissionerCode }: Actor, { phbCase }: EligibilityRecord) {
  return { commissionerCode, personId: phbCase.personId };
}

async function onCase<T>(
  actor: Actor,
  permission: Permission,
  caseId: string,
  read: (scope: Scope, record: EligibilityRecord) => Promise<T | null>,
): Promise<T | null> {
  return queryById(actor, { permission, ids: [caseId] }, async (scope) => {
    const record = await findEligibilityRecord(scope, caseId);
    if (!record || !may(actor, permission, subjectOf(actor, record))) return null;
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
