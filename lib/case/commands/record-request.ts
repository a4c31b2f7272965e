import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { RequestOrigin } from '@/lib/case/rules/groups';
import { type AskedBy, checkRequest, type PhbGroup, type RequestRefusal } from '@/lib/case/rules/groups';
import { rightToHave } from '@/lib/case/rules/right-to-have';
import {
  addRequest,
  findOpenCases,
  findRequestAsSent,
  lockPersonAsking,
  type PersonAsking,
  type RequestAsSent,
} from '@/lib/case/store/request';
import { earliestBirth } from '@/lib/core/birth-day';
import { ageOn, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import { command } from '@/lib/platform/db/transaction';
import { moveClocks } from './move-clocks';

export type RecordRequest = {
  /** Made when the form is shown: becomes the case's id, so that a form sent twice makes one case. */
  caseId: string;
  personId: string;
  group: PhbGroup;
  origin: RequestOrigin;
  askedOn: PlainDate;
  askedBy: AskedBy;
  askedByName: string | null;
  whatWasAsked: string | null;
  /** The practitioner knows of the open case in the same group and wants a second one. */
  isSecondWanted: boolean;
};

export type RecordRequestRefusal =
  | DeathRefusal
  | RequestRefusal
  | { kind: 'open-case-in-group'; askedOn: PlainDate }
  | { kind: 'sent-with-other-answers' };

/**
 * Records a request for, or an offer of, a personal health budget, with the right to have one as it was on
 * the day of asking, and starts the clock for the eligibility decision.
 *
 * @returns the id of the case
 */
export function recordRequest(
  actor: Actor,
  { isSecondWanted, caseId, ...asked }: RecordRequest,
  today: PlainDate,
): Promise<Result<string, RecordRequestRefusal | NotFound>> {
  return command<string, RecordRequestRefusal | NotFound>(actor, 'request:record', async (scope) => {
    const person = await lockPersonAsking(scope, asked.personId);
    if (!person || !may(actor, 'request:record', person)) return notFound;
    const before = await findRequestAsSent(scope, caseId);
    if (before) return isSame(before, asked) ? ok(caseId) : fail({ kind: 'sent-with-other-answers' });

    const alive = refuseAfterDeath(person);
    if (!alive.ok) return alive;
    const checked = checkRequest({ ...asked, dateOfBirth: person.dateOfBirth }, today);
    if (!checked.ok) return checked;
    const [open] = await findOpenCases(scope, asked.personId, asked.group);
    if (open && !isSecondWanted) return fail({ kind: 'open-case-in-group', askedOn: open.askedOn });

    const request = { ...asked, id: caseId, ...rightOf(person, asked) };
    await addRequest(scope, request);
    const started = { ...request, practitionerId: actor.userId, state: 'REQUESTED' } as const;
    await moveClocks(scope, started, { kind: 'request-recorded', on: asked.askedOn });
    const { personId } = asked;
    await recordEvent(scope, {
      action: 'request:record',
      personId,
      subjectKind: 'case',
      subjectId: caseId,
      after: request,
    });
    return ok(caseId);
  });
}

function rightOf(person: PersonAsking, { group, askedOn }: Pick<RequestAsSent, 'group' | 'askedOn'>) {
  const { answer, source, ruleSet } = rightToHave(
    group,
    askedOn,
    ageOn(earliestBirth(person.dateOfBirth), askedOn),
  );
  return { right: answer, rightSource: source, rightRuleSet: ruleSet };
}

function isSame(before: RequestAsSent, sent: RequestAsSent): boolean {
  const keys = Object.keys(before) as (keyof RequestAsSent)[];
  return keys.every((key) => before[key] === sent[key]);
}
