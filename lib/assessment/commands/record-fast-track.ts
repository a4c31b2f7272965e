import 'server-only';
import { checkReceivedDay, type ReceivedDayRefusal } from '@/lib/assessment/rules/assessment-days';
import type { AssessmentSetting } from '@/lib/assessment/rules/assessment-setting';
import {
  checkFastTrack,
  type FastTrackClaims,
  type FastTrackClaimsRefusal,
} from '@/lib/assessment/rules/fast-track';
import { addAssessment, listAssessments, withdrawAssessmentRow } from '@/lib/assessment/store/assessment';
import {
  addFastTrack,
  type FastTrack,
  type FastTrackAsSent,
  findFastTrackAsSent,
} from '@/lib/assessment/store/fast-track';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { refuseToAssess } from '@/lib/case/commands/waits-for-referral';
import { isInPrinciple } from '@/lib/case/rules/adult-care';
import { type CaseState, isCaseFinal } from '@/lib/case/rules/case-state';
import type { OpenReferral, WaitsForReferral } from '@/lib/case/rules/waiting-request';
import { type Case, type LockedCase, lockCase } from '@/lib/case/store/case';
import { findRefusedBy } from '@/lib/case/store/referral';
import { dayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import type { DeathRefusal } from '@/lib/person/rules/after-death';
import { bornOn } from '@/lib/person/store/person';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { fastTrackEditionOn } from '@/lib/tool/rules/editions';

export type RecordFastTrack = FastTrackClaims & {
  /** Made when the form is shown: a form sent twice records one fast track. */
  assessmentId: string;
  caseId: string;
  clinicianName: string;
  organisation: string;
  condition: string;
  careNeeded: string;
  receivedAt: Date;
  setting: AssessmentSetting;
};

export type RecordFastTrackRefusal =
  | DeathRefusal
  | WaitsForReferral
  | FastTrackClaimsRefusal
  | ReceivedDayRefusal
  | { kind: 'not-continuing-healthcare' }
  /** A fast track is for care now, which is an adult's. */
  | { kind: 'not-adult-yet' }
  /** It goes on the referral that refused the request: its decision moves the request. */
  | ({ kind: 'refused-by-referral' } & OpenReferral)
  /** Declined or ended: a new request is recorded first. */
  | { kind: 'case-is-closed'; state: CaseState }
  | { kind: 'received-later-than-now' }
  | { kind: 'no-tool-then' }
  | { kind: 'fast-track-waits' }
  | { kind: 'sent-with-other-answers' };

/** The reason on a Checklist or decision support tool that a fast track replaces. */
const WITHDRAWN_BY_FAST_TRACK =
  'A fast track was received. It is enough on its own, so no Checklist or decision support tool is needed.';

/**
 * Records the fast track tool that an appropriate clinician completed, at any moment: during or after a
 * Checklist or a decision support tool, and after a decision, which it supersedes. It is enough by itself:
 * those that are open are withdrawn with the reason. The PHB lead has two working days to decide and the
 * practitioner 48 hours to have care in place, both from receipt.
 *
 * @param at the present instant
 * @returns the assessment's id
 */
export function recordFastTrack(
  actor: Actor,
  input: RecordFastTrack,
  at: Date,
): Promise<Result<string, RecordFastTrackRefusal | NotFound>> {
  return command<string, RecordFastTrackRefusal | NotFound>(actor, 'assessment:write', async (scope) => {
    const lockedCase = await lockCase(scope, input.caseId);
    if (!lockedCase || !may(actor, 'assessment:write', lockedCase)) return notFound;
    const checked = check(lockedCase, input, at);
    if (!checked.ok) return checked;
    const { ruleSet, fastTrack } = checked.value;
    const before = await findFastTrackAsSent(scope, input.assessmentId);
    if (before)
      return isSame(before, fastTrack, input)
        ? ok(input.assessmentId)
        : fail({ kind: 'sent-with-other-answers' });
    const free = await refuseYet(scope, lockedCase, dayInLondon(at));
    if (!free.ok) return free;
    if (isCaseFinal(lockedCase.state)) return fail({ kind: 'case-is-closed', state: lockedCase.state });

    const open = (await listAssessments(scope, lockedCase.id)).filter(({ state }) => OPEN.includes(state));
    if (open.some(({ tool }) => tool === 'FAST_TRACK')) return fail({ kind: 'fast-track-waits' });
    for (const { id } of open) await withdrawAssessmentRow(scope, id, WITHDRAWN_BY_FAST_TRACK);
    await addAssessmentOf(scope, lockedCase, input, checked.value);
    const { receivedAt } = fastTrack;
    const received = { receivedAt, receivedOn: dayInLondon(receivedAt), ruleSet };
    await moveClocks(scope, lockedCase, { kind: 'fast-track-recorded', on: dayInLondon(at), ...received });
    await recordEvents(scope, lockedCase, { ...input, fastTrack, withdrawn: open });
    return ok(input.assessmentId);
  });
}

const OPEN: readonly string[] = ['OPEN', 'SUBMITTED', 'RETURNED'];

type Checked = { ruleSet: string; fastTrack: FastTrack };

function check(lockedCase: Case, input: RecordFastTrack, at: Date): Result<Checked, RecordFastTrackRefusal> {
  if (lockedCase.group !== 'CHC') return fail({ kind: 'not-continuing-healthcare' });
  const clinician = checkFastTrack(input);
  if (!clinician.ok) return clinician;
  const { clinicianName, organisation, condition, careNeeded, receivedAt } = input;
  const receivedOn = dayInLondon(receivedAt);
  const day = checkReceivedDay(receivedOn, lockedCase.askedOn, dayInLondon(at));
  if (!day.ok) return day;
  if (receivedAt > at) return fail({ kind: 'received-later-than-now' });
  const edition = fastTrackEditionOn(receivedOn);
  if (!edition) return fail({ kind: 'no-tool-then' });
  const { kind: clinicianKind, number: registrationNumber } = clinician.value;
  const said = { clinicianName, organisation, condition, careNeeded, receivedAt, register: input.register };
  return ok({ ruleSet: edition.id, fastTrack: { ...said, clinicianKind, registrationNumber } });
}

async function addAssessmentOf(
  scope: Scope,
  { id: caseId, personId }: Case,
  { assessmentId: id, setting }: RecordFastTrack,
  { ruleSet, fastTrack }: Checked,
): Promise<void> {
  const receivedOn = dayInLondon(fastTrack.receivedAt);
  await addAssessment(scope, {
    id,
    caseId,
    personId,
    tool: 'FAST_TRACK',
    ruleSet,
    state: 'SUBMITTED',
    setting,
    isDischargeToAssess: false,
    interimFunding: null,
    startedOn: receivedOn,
    receivedOn,
  });
  await addFastTrack(scope, { assessmentId: id, personId }, fastTrack);
}

type Recorded = Pick<RecordFastTrack, 'assessmentId' | 'setting'> & {
  fastTrack: FastTrack;
  withdrawn: readonly { id: string }[];
};

async function recordEvents(
  scope: Scope,
  { personId }: Case,
  { assessmentId, setting, fastTrack, withdrawn }: Recorded,
): Promise<void> {
  const subject = { personId, subjectKind: 'assessment' };
  for (const { id } of withdrawn) {
    await recordEvent(scope, {
      action: 'assessment:withdraw',
      ...subject,
      subjectId: id,
      reason: WITHDRAWN_BY_FAST_TRACK,
    });
  }
  const after = { ...fastTrack, setting };
  await recordEvent(scope, { action: 'assessment:fast-track', ...subject, subjectId: assessmentId, after });
}

function isSame(
  { receivedAt, ...before }: FastTrackAsSent,
  { receivedAt: sentAt, ...said }: FastTrack,
  { caseId, setting }: RecordFastTrack,
): boolean {
  const sent: Omit<FastTrackAsSent, 'receivedAt'> = { ...said, caseId, setting };
  const keys = Object.keys(before) as (keyof typeof sent)[];
  return receivedAt.getTime() === sentAt.getTime() && keys.every((key) => before[key] === sent[key]);
}

/**
 * Whether a fast track may be recorded today: nothing else waits, no referral is where it belongs, and the
 * person is an adult.
 */
async function refuseYet(
  scope: Scope,
  lockedCase: LockedCase,
  today: PlainDate,
): Promise<Result<void, RecordFastTrackRefusal>> {
  const free = await refuseToAssess(scope, lockedCase);
  if (!free.ok) return free;
  const refusedBy = await findRefusedBy(scope, lockedCase.id);
  if (refusedBy) return fail({ kind: 'refused-by-referral', ...refusedBy });
  const born = await bornOn(scope, lockedCase.personId);
  return isInPrinciple(lockedCase.group, born, today) ? fail({ kind: 'not-adult-yet' }) : ok(undefined);
}
