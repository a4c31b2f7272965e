import 'server-only';
import { explainFastTrack, type FastTrackExplanation } from '@/lib/assessment/rules/fast-track-why';
import type { SubmissionGap } from '@/lib/assessment/rules/submission';
import type { AdvocacyAnswer, InvolvementBasis } from '@/lib/assessment/rules/taking-part';
import { assessmentHash } from '@/lib/assessment/store/assessment-hash';
import type { StoredMember } from '@/lib/assessment/store/assessment-member';
import { type AssessmentRecord, findAssessmentRecord } from '@/lib/assessment/store/assessment-record';
import { recordEvent } from '@/lib/audit/store/audit';
import { type CasePersonView, casePerson } from '@/lib/case/queries/case-person';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import { formatInstant, todayInLondon } from '@/lib/core/clock';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type WaitingFile, waitingFiles } from '@/lib/file/queries/waiting-files';
import { queryById } from '@/lib/platform/db/transaction';
import { keptKind } from '@/lib/platform/files/file-kinds';
import type { Edition } from '@/lib/tool/rules/edition';
import type { Explanation } from '@/lib/tool/rules/explanation';
import { type DomainView, domainViewsOf, editionOfRecord, explained, gapsOf } from './assessment-domains';
import { isStaff, maySeeAssessment } from './may-see-assessment';

type Facts = AssessmentRecord['assessment'];

/** Days and instants are ready to show, except where a type says otherwise. */
export type AssessmentView = Pick<
  Facts,
  | 'caseId'
  | 'personId'
  | 'tool'
  | 'state'
  | 'setting'
  | 'isDischargeToAssess'
  | 'interimFunding'
  | 'isReferredAnyway'
  | 'referralRationale'
  | 'withdrawnReason'
  | 'indication'
  | 'ruleSet'
  | 'receivedOn'
  | 'involvementVersion'
> & {
  assessmentId: string;
  today: PlainDate;
  group: PhbGroup;
  caseState: CaseState;
  askedOn: PlainDate;
  origin: CaseOrigin;
  person: CasePersonView;
  /** The clocks that run for the writer, the soonest first. */
  dues: AssessmentRecord['dues'];
  /** Null for a fast track and for local criteria, which have no domains. */
  edition: Edition | null;
  started: { on: string; byName: string };
  received: string | null;
  completed: { on: string; byName: string; profession: string | null } | null;
  domains: DomainView[];
  /** How many domains have a level, of how many. */
  answered: { domains: number; of: number };
  involvement: InvolvementView | null;
  members: MemberView[];
  files: FileView[];
  /** Files that are checked, or were refused: for its writers. */
  waiting: WaitingFile[];
  rounds: RoundView[];
  explanation: Explanation | null;
  gaps: SubmissionGap[];
  fastTrack: AssessmentRecord['fastTrack'];
  /** Why a fast track is enough; null for every other tool. */
  fastTrackReasons: FastTrackExplanation | null;
  contentHash: string;
  mayWrite: boolean;
  mayWithdraw: boolean;
};

type InvolvementView = Pick<
  Facts,
  'representativeName' | 'advocacyNote' | 'capacityAssessor' | 'consulted'
> & {
  basis: InvolvementBasis;
  note: string | null;
  isSharingAgreed: boolean;
  advocacy: AdvocacyAnswer;
};

/** `isOwn`: the reader is this member. */
type MemberView = StoredMember & { isOwn: boolean };

type StoredFile = AssessmentRecord['files'][number];

type FileView = Omit<StoredFile, 'sha256' | 'uploadedAt' | 'withdrawnAt'> & {
  /** "PDF", "Word document". */
  kind: string;
  uploadedAt: string;
  withdrawnAt: string | null;
};

type Round = AssessmentRecord['recommendations'][number];

type RoundView = Omit<Round, 'submittedOn' | 'returned'> & {
  submittedOn: string;
  returned: { questions: string; returnedByName: string; returnedOn: string } | null;
};

/**
 * One assessment as its pages and its printed document show it: the answer in each domain and its author, who
 * took part, the files, each round of recommendation, and why the tool indicates what it does. Null when it
 * is not there or not the actor's; a person sees their own when it is finished. The view is written to the
 * audit trail.
 */
export async function assessmentView(
  actor: Actor,
  assessmentId: string,
  today: PlainDate = todayInLondon(),
): Promise<AssessmentView | null> {
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
export function assessmentViewOf(record: AssessmentRecord, actor: Actor, today: PlainDate): AssessmentView {
  const { assessment, phbCase, members } = record;
  const { id, caseId, personId, tool, state, setting, isDischargeToAssess, interimFunding } = assessment;
  const { isReferredAnyway, referralRationale, withdrawnReason, indication } = assessment;
  const edition = editionOfRecord(record);
  const domains = domainViewsOf(record, edition);
  const withLevels = domains.filter(({ kind }) => kind === 'LEVELS');
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
    origin: phbCase.origin,
    person: casePerson(record.person, today),
    dues: record.dues,
    ruleSet: assessment.ruleSet,
    edition,
    started: { on: formatDay(assessment.startedOn), byName: assessment.startedByName },
    receivedOn: assessment.receivedOn,
    received: assessment.receivedOn && formatDay(assessment.receivedOn),
    completed: completedOf(assessment),
    domains,
    answered: { domains: withLevels.filter(({ isAnswered }) => isAnswered).length, of: withLevels.length },
    involvement: involvementOf(assessment),
    involvementVersion: assessment.involvementVersion,
    members: members.map((member) => ({ ...member, isOwn: member.userId === actor.userId })),
    files: filesOf(record, actor),
    waiting: waitingFiles(actor, record.waiting),
    rounds: record.recommendations.map(roundOf),
    explanation: explained(record),
    gaps: isBeingWritten ? gapsOf(record, edition) : [],
    fastTrack: record.fastTrack,
    fastTrackReasons: record.fastTrack && explainFastTrack(assessment.ruleSet, record.fastTrack),
    contentHash: assessmentHash(record),
    mayWrite: isBeingWritten && !isClosed(phbCase) && may(actor, 'assessment:write', subject),
    mayWithdraw: state !== 'COMPLETED' && state !== 'WITHDRAWN' && may(actor, 'assessment:write', subject),
  };
}

/** Nothing is written on a case that has ended. */
function isClosed({ state }: AssessmentRecord['phbCase']): boolean {
  return state === 'DECLINED' || state === 'REFUSED' || state === 'ENDED';
}

function completedOf({
  completedOn,
  completedByName,
  completerProfession,
}: Facts): AssessmentView['completed'] {
  if (completedOn === null) return null;
  return { on: formatDay(completedOn), byName: completedByName ?? '', profession: completerProfession };
}

function involvementOf(assessment: Facts): InvolvementView | null {
  const { involvementBasis: basis, involvementNote: note, advocacy, advocacyNote } = assessment;
  if (basis === null || advocacy === null) return null;
  const { representativeName, capacityAssessor, consulted } = assessment;
  const isSharingAgreed = assessment.isSharingAgreed ?? false;
  const said = { representativeName, isSharingAgreed, advocacy, advocacyNote };
  return { basis, note, ...said, capacityAssessor, consulted };
}

/** The person is not shown what was withdrawn from the evidence. */
function filesOf({ files }: AssessmentRecord, actor: Actor): FileView[] {
  const shown = isStaff(actor) ? files : files.filter(({ withdrawnAt }) => withdrawnAt === null);
  return shown.map(({ sha256, uploadedAt, withdrawnAt, ...file }) => ({
    ...file,
    kind: keptKind(file.mediaType).name,
    uploadedAt: formatInstant(new Date(uploadedAt)),
    withdrawnAt: withdrawnAt && formatInstant(new Date(withdrawnAt)),
  }));
}

function roundOf({ returned, submittedOn, ...round }: Round): RoundView {
  return {
    ...round,
    submittedOn: formatDay(submittedOn),
    returned: returned && { ...returned, returnedOn: formatDay(returned.returnedOn) },
  };
}
