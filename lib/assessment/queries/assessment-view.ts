import 'server-only';
import { explainFastTrack } from '@/lib/assessment/rules/fast-track-why';
import { assessmentHash } from '@/lib/assessment/store/assessment-hash';
import { type AssessmentRecord, findAssessmentRecord } from '@/lib/assessment/store/assessment-record';
import { recordEvent } from '@/lib/audit/store/audit';
import { casePerson } from '@/lib/case/queries/case-person';
import { formatInstant, todayInLondon } from '@/lib/core/clock';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { queryById } from '@/lib/platform/db/transaction';
import { editionOfRecord, explained, gapsOf, partsOf } from './assessment-parts';
import { isStaff, maySeeAssessment } from './may-see-assessment';

export type AssessmentView = NonNullable<Awaited<ReturnType<typeof assessmentView>>>;

/**
 * One assessment as its pages and its printed document show it: the answer in each part and its author, who
 * took part, the files, each round of recommendation, and why the tool indicates what it does. Null when it
 * is not there or not the actor's; a person sees their own when it is finished. The view is written to the
 * audit trail.
 */
export async function assessmentView(actor: Actor, assessmentId: string, today: PlainDate = todayInLondon()) {
  return queryById(actor, { permission: 'assessment:view', ids: [assessmentId] }, async (scope) => {
    const record = await findAssessmentRecord(scope, assessmentId);
    if (!record) return null;
    const { personId } = record.assessment;
    if (!maySeeAssessment(actor, { ...record.assessment, commissionerCode: scope.commissionerCode }))
      return null;
    const subject = { personId, subjectKind: 'assessment', subjectId: assessmentId };
    await recordEvent(scope, { action: 'assessment:view', ...subject });
    return assessmentViewOf(record, actor, today);
  });
}

/** The same of a record that may be shown, for another query, which writes the audit event itself. */
export function assessmentViewOf(record: AssessmentRecord, actor: Actor, today: PlainDate) {
  const { assessment, phbCase, members } = record;
  const { id, caseId, personId, tool, state, setting, isDischargeToAssess, interimFunding } = assessment;
  const { isReferredAnyway, referralRationale, withdrawnReason, indication } = assessment;
  const edition = editionOfRecord(record);
  const parts = partsOf(record, edition);
  const domains = parts.filter(({ kind }) => kind === 'LEVELS');
  const subject = { commissionerCode: actor.commissionerCode, personId };
  const isBeingWritten = state === 'OPEN' || state === 'RETURNED';
  return {
    assessmentId: id,
    caseId,
    personId,
    tool,
    state,
    setting,
    isDischargeToAssess,
    interimFunding,
    isReferredAnyway,
    referralRationale,
    withdrawnReason,
    indication,
    today,
    group: phbCase.group,
    caseState: phbCase.state,
    askedOn: phbCase.askedOn,
    person: casePerson(record.person, today),
    dues: record.dues,
    ruleSet: assessment.ruleSet,
    /** Null for a fast track and for local criteria, which have no domains. */
    edition,
    started: { on: formatDay(assessment.startedOn), byName: assessment.startedByName },
    receivedOn: assessment.receivedOn,
    received: assessment.receivedOn && formatDay(assessment.receivedOn),
    completed: completedOf(assessment),
    parts,
    /** How many domains have a level, of how many. */
    answered: { domains: domains.filter(({ isAnswered }) => isAnswered).length, of: domains.length },
    involvement: involvementOf(assessment),
    involvementVersion: assessment.involvementVersion,
    members,
    files: filesOf(record, actor),
    rounds: record.recommendations.map(roundOf),
    explanation: explained(record),
    gaps: isBeingWritten ? gapsOf(record, edition) : [],
    fastTrack: record.fastTrack,
    /** Why a fast track is enough; null for every other tool. */
    fastTrackReasons:
      record.fastTrack && explainFastTrack(assessment.ruleSet, record.fastTrack.clinicianKind),
    contentHash: assessmentHash(record),
    mayWrite: isBeingWritten && !isClosed(phbCase) && may(actor, 'assessment:write', subject),
    mayWithdraw: state !== 'COMPLETED' && state !== 'WITHDRAWN' && may(actor, 'assessment:write', subject),
  };
}

/** Nothing is written on a case that has ended. */
function isClosed({ state }: AssessmentRecord['phbCase']): boolean {
  return state === 'DECLINED' || state === 'REFUSED' || state === 'ENDED';
}

function completedOf({ completedOn, completedByName, completerProfession }: AssessmentRecord['assessment']) {
  if (completedOn === null) return null;
  return { on: formatDay(completedOn), byName: completedByName ?? '', profession: completerProfession };
}

function involvementOf(assessment: AssessmentRecord['assessment']) {
  const { involvementBasis: basis, involvementNote: note, advocacy, advocacyNote } = assessment;
  if (basis === null || advocacy === null) return null;
  const { representativeName } = assessment;
  const isSharingAgreed = assessment.isSharingAgreed ?? false;
  return { basis, note, representativeName, isSharingAgreed, advocacy, advocacyNote };
}

/** The person is not shown what was withdrawn from the evidence. */
function filesOf({ files }: AssessmentRecord, actor: Actor) {
  const shown = isStaff(actor) ? files : files.filter(({ withdrawnAt }) => withdrawnAt === null);
  return shown.map(({ sha256, uploadedAt, withdrawnAt, ...file }) => ({
    ...file,
    uploadedAt: formatInstant(new Date(uploadedAt)),
    withdrawnAt: withdrawnAt && formatInstant(new Date(withdrawnAt)),
  }));
}

function roundOf({ returned, submittedOn, ...round }: AssessmentRecord['recommendations'][number]) {
  return {
    ...round,
    submittedOn: formatDay(submittedOn),
    returned: returned && { ...returned, returnedOn: formatDay(returned.returnedOn) },
  };
}
