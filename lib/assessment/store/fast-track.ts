import 'server-only';
import type { AssessmentSetting } from '@/lib/assessment/rules/assessment-setting';
import {
  CLINICIAN_REGISTERS,
  type ClinicianKind,
  type ClinicianRegister,
} from '@/lib/assessment/rules/fast-track';
import type { Clinician } from '@/lib/assessment/rules/fast-track-known';
import { newId } from '@/lib/core/id';
import type { Scope } from '@/lib/platform/db/scope';

/** What a fast track says, next to its assessment. */
export type FastTrack = {
  clinicianName: string;
  clinicianKind: ClinicianKind;
  /** Null: recorded before it was asked. */
  register: ClinicianRegister | null;
  registrationNumber: string;
  organisation: string;
  condition: string;
  careNeeded: string;
  receivedAt: Date;
};

/** Adds what a fast track says. The rule has checked the clinician and the condition. */
export async function addFastTrack(
  { tx, commissionerCode }: Scope,
  place: { assessmentId: string; personId: string },
  fastTrack: FastTrack,
): Promise<void> {
  const checked = { isResponsible: true, isCriterionMet: true };
  const data = { ...fastTrack, ...place, ...checked, commissionerCode, id: newId() };
  await tx.fastTrack.create({ data });
}

/** A fast track as it was sent, with the case it is about: shows whether a form came twice. */
export type FastTrackAsSent = FastTrack & { caseId: string; setting: AssessmentSetting };

/** Null where there is none. */
export async function findFastTrackAsSent(
  { tx, commissionerCode }: Scope,
  assessmentId: string,
): Promise<FastTrackAsSent | null> {
  const row = await tx.fastTrack.findUnique({
    where: { commissionerCode_assessmentId: { commissionerCode, assessmentId } },
    select: {
      clinicianName: true,
      clinicianKind: true,
      register: true,
      registrationNumber: true,
      organisation: true,
      condition: true,
      careNeeded: true,
      receivedAt: true,
      assessment: { select: { caseId: true, setting: true } },
    },
  });
  if (!row) return null;
  const { assessment, register, ...fastTrack } = row;
  return {
    ...fastTrack,
    ...assessment,
    register: CLINICIAN_REGISTERS.find((one) => one === register) ?? null,
  };
}

/** The newest fast track of a case that was not withdrawn, as recording its care asks about it. */
export type FastTrackCare = {
  id: string;
  assessmentId: string;
  ruleSet: string;
  receivedAt: Date;
  careInPlaceAt: Date | null;
};

export async function findFastTrackCare(
  { tx, commissionerCode }: Scope,
  caseId: string,
): Promise<FastTrackCare | null> {
  const [care] = await tx.$queryRaw<FastTrackCare[]>`
    SELECT f.id, f.assessment_id AS "assessmentId", a.rule_set AS "ruleSet", f.received_at AS "receivedAt",
      f.care_in_place_at AS "careInPlaceAt"
    FROM fast_track f JOIN assessment a ON a.commissioner_code = f.commissioner_code AND a.id = f.assessment_id
    WHERE f.commissioner_code = ${commissionerCode} AND a.case_id = ${caseId}::uuid AND a.state::text <> 'WITHDRAWN'
    ORDER BY f.received_at DESC, f.id DESC LIMIT 1`;
  return care ?? null;
}

/** The clinician of the last fast track of a case, also of one that was sent back. Null: there is none. */
export async function findLastClinician(
  { tx, commissionerCode }: Scope,
  caseId: string,
): Promise<Clinician | null> {
  const row = await tx.fastTrack.findFirst({
    where: { commissionerCode, assessment: { caseId } },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    select: { clinicianName: true, register: true, registrationNumber: true, organisation: true },
  });
  return row && { ...row, register: CLINICIAN_REGISTERS.find((one) => one === row.register) ?? null };
}

/** Says when the care was in place, on the actor's word. */
export async function setCareInPlace(
  { tx, commissionerCode, actor }: Scope,
  id: string,
  careInPlaceAt: Date,
): Promise<void> {
  await tx.fastTrack.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { careInPlaceAt, careRecordedById: actor.userId },
  });
}
