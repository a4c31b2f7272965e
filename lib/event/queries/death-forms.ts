import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { findCase } from '@/lib/case/store/case';
import { dayInLondon } from '@/lib/core/clock';
import { formatPence, pence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { findClosedSince } from '@/lib/event/store/closed-since';
import { estateOf } from '@/lib/event/store/estate';
import { findBudgetId } from '@/lib/money/store/new-budget';
import { findPaymentsOf } from '@/lib/money/store/payment-line';
import type { EstateAnswer } from '@/lib/person/rules/estate';
import { fullName } from '@/lib/person/rules/person-name';
import { type DeathContact, findDeath } from '@/lib/person/store/death';
import { findPerson } from '@/lib/person/store/person';
import { findPersonName } from '@/lib/person/store/person-name';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';

export type DeathForm = {
  personId: string;
  name: string;
  /** Of the death in force; null: none is recorded. */
  diedOn: string | null;
  /** Null as well for a reader who may not see how to reach the people of a sensitive record. */
  contact: DeathContact | null;
};

/** The person of a form about their death, if this actor may use it. Records the view. */
export function deathForm(actor: Actor, personId: string): Promise<DeathForm | null> {
  return queryById(actor, { permission: 'death:record', ids: [personId] }, (scope) =>
    formOf(scope, personId),
  );
}

/** The same for the person of a case, where the task to find out whom to write to leads. */
export function deathFormOfCase(actor: Actor, caseId: string): Promise<DeathForm | null> {
  return queryById(actor, { permission: 'death:record', ids: [caseId] }, async (scope) => {
    const found = await findCase(scope, caseId);
    return found && formOf(scope, found.personId);
  });
}

export type DeathMistakeForm = {
  name: string;
  diedOn: string;
  /** The cases that were closed since by hand: taking the death back leaves them closed. */
  staysClosed: { id: string; text: string }[];
};

/** What the form that takes a death back shows. Null: no death, or not theirs. Records the view. */
export function deathMistakeForm(actor: Actor, personId: string): Promise<DeathMistakeForm | null> {
  return queryById(actor, { permission: 'death:record', ids: [personId] }, async (scope) => {
    const person = await findPerson(scope, personId);
    if (!person || !may(actor, 'death:record', person)) return null;
    const death = await findDeath(scope, personId);
    if (!death) return null;
    const closed = await findClosedSince(scope, personId, dayInLondon(death.recordedAt));
    await recordEvent(scope, { action: 'person:view', personId, subjectKind: 'death', subjectId: personId });
    return {
      name: fullName(person),
      diedOn: formatDay(death.diedOn),
      staysClosed: closed.map(({ id, askedOn, closedOn }) => ({
        id,
        text: `Asked for on ${formatDay(askedOn)}, closed on ${formatDay(closedOn)}`,
      })),
    };
  });
}

async function formOf(scope: Scope, personId: string): Promise<DeathForm | null> {
  const person = await findPerson(scope, personId);
  if (!person || !may(scope.actor, 'death:record', person)) return null;
  const death = await findDeath(scope, personId);
  await recordEvent(scope, { action: 'person:view', personId, subjectKind: 'death', subjectId: personId });
  return {
    personId,
    name: fullName(person),
    diedOn: death && formatDay(death.diedOn),
    contact: (person.contact !== 'HIDDEN' && death?.contact) || null,
  };
}

export type EndBudgetForm = {
  caseId: string;
  budgetId: string;
  personName: string;
  diedOn: string;
  lastDay: PlainDate;
  /** The payments that wait: those for later days are cancelled by the end. */
  waiting: { id: string; text: string; isLater: boolean }[];
  /** Who answers for the money that is left; null: not known yet. */
  estate: EstateAnswer | null;
};

const READ = 50;

/** What the forms about the money after a death show. Null: no death, no budget, or not theirs. */
export function endBudgetForm(actor: Actor, caseId: string, today: PlainDate): Promise<EndBudgetForm | null> {
  return queryById(actor, { permission: 'budget:end', ids: [caseId] }, async (scope) => {
    const found = await findCase(scope, caseId);
    if (!found || !may(actor, 'budget:end', found)) return null;
    const { personId } = found;
    const [budgetId, death] = [await findBudgetId(scope, caseId), await findDeath(scope, personId)];
    if (!budgetId || !death) return null;
    const rows = await findPaymentsOf(scope, budgetId, READ);
    const personName = await findPersonName(scope, personId);
    await recordEvent(scope, { action: 'budget:view', personId, subjectKind: 'budget', subjectId: budgetId });
    return {
      caseId,
      budgetId,
      personName,
      diedOn: formatDay(death.diedOn),
      lastDay: death.diedOn,
      estate: await estateOf(scope, death, today),
      waiting: rows
        .filter(({ state }) => state === 'PROPOSED' || state === 'APPROVED')
        .map(({ id, amount, startsOn, endsOn }) => ({
          id,
          text: `${formatPence(pence(penceFrom(amount)))} for ${formatDay(startsOn)} to ${formatDay(endsOn)}`,
          isLater: endsOn > death.diedOn,
        })),
    };
  });
}
