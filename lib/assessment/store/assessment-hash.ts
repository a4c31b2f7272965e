import 'server-only';
import { digest } from '@/lib/audit/store/audit-chain';
import type { AssessmentRecord } from './assessment-record';

/**
 * The digest of everything a recommendation rests on: what stands in each part, who took part and how the person does, and the
 * files that count. Two that say the same have the same one; who wrote and when is no part of it.
 */
export function assessmentHash({ assessment, answers, members, files }: AssessmentRecord): string {
  const { tool, ruleSet, setting, receivedOn } = assessment;
  return digest({
    ...{ tool, ruleSet, setting, receivedOn, involvement: involvementOf(assessment) },
    answers: answers.map(({ authorName, writtenAt, ...said }) => said),
    members,
    files: files
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ id, part, sha256 }) => ({ id, part, sha256 })),
  });
}

function involvementOf(assessment: AssessmentRecord['assessment']) {
  const { involvementBasis, involvementNote, representativeName, isSharingAgreed, advocacy, advocacyNote } =
    assessment;
  return { involvementBasis, involvementNote, representativeName, isSharingAgreed, advocacy, advocacyNote };
}
