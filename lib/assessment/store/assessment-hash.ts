import 'server-only';
import { digest } from '@/lib/audit/store/audit-chain';
import type { AssessmentRecord } from './assessment-record';

/**
 * The digest of all that a recommendation is based on: the current answer of each domain, who took part, how
 * the person takes part, and the files that count. Equal content has an equal digest; authors and times are
 * not in it. Recommendations keep their digest, so a domain is still `part` here, as it once was everywhere.
 */
export function assessmentHash({ assessment, answers, members, files }: AssessmentRecord): string {
  const { tool, ruleSet, setting, receivedOn } = assessment;
  return digest({
    tool,
    ruleSet,
    setting,
    receivedOn,
    involvement: involvementOf(assessment),
    answers: answers.map(({ authorName, writtenAt, domain, ...said }) => ({ ...said, part: domain })),
    // Recommendations of before have no more than this of a member.
    members: members.map(({ userId, professionCheck, confirmedOn, ...member }) => member),
    files: files
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ id, domain, sha256 }) => ({ id, part: domain, sha256 })),
  });
}

function involvementOf(assessment: AssessmentRecord['assessment']) {
  const { involvementBasis, involvementNote, representativeName, isSharingAgreed, advocacy, advocacyNote } =
    assessment;
  const said = {
    involvementBasis,
    involvementNote,
    representativeName,
    isSharingAgreed,
    advocacy,
    advocacyNote,
  };
  const { capacityAssessor, consulted } = assessment;
  // What was sent before these were asked keeps its digest.
  return capacityAssessor === null && consulted === null ? said : { ...said, capacityAssessor, consulted };
}
