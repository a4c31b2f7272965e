import 'server-only';
import { countFiles } from '@/lib/assessment/store/assessment-file';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { type AddUpload, type SendRefusal, sendFile } from '@/lib/file/commands/send-file';
import { countChecking } from '@/lib/file/store/upload';
import type { Scope } from '@/lib/platform/db/scope';
import { withoutNote } from '@/lib/platform/db/sent-form';
import { editionOf } from '@/lib/tool/rules/editions';
import { isNationalTool } from '@/lib/tool/rules/tool';
import { type AssessmentClosed, changeAssessment, type LockedAssessment } from './assessment-to-write';

export type AddEvidence = {
  assessmentId: string;
  domain: string;
  /** What the file is, in the sender's own words: never the name it had. */
  title: string;
  file: Uint8Array;
};

/** Why a domain takes no further file, whatever is in the file. */
export type NoRoom =
  | AssessmentClosed
  | { kind: 'no-such-domain'; domain: string }
  | { kind: 'too-many-files' };
export type AddEvidenceRefusal = NoRoom | SendRefusal;

type Added = { uploadId: string };

/** For each domain. */
export const MOST_FILES = 10;

/**
 * Sends a file for a domain of an assessment to be checked: the permission first, then the file, then file
 * and row. It becomes evidence, under the same id, when it has passed (keep-evidence.ts).
 */
export async function addEvidence(
  actor: Actor,
  { file, ...place }: AddEvidence,
): Promise<Result<Added, AddEvidenceRefusal | NotFound>> {
  const { assessmentId, domain } = place;
  const allowed = await withoutNote(() =>
    changeAssessment<undefined, NoRoom>(actor, assessmentId, (scope, found) =>
      checkRoom(scope, found, domain),
    ),
  );
  if (!allowed.ok) return allowed;
  return sendFile(actor, { purpose: 'EVIDENCE', bytes: file }, (addUpload) => add(actor, place, addUpload));
}

function add(
  actor: Actor,
  { assessmentId, domain, title }: Omit<AddEvidence, 'file'>,
  addUpload: AddUpload,
): Promise<Result<Added, NoRoom | NotFound>> {
  return changeAssessment<Added, NoRoom>(actor, assessmentId, async (scope, found) => {
    const room = await checkRoom(scope, found, domain);
    if (!room.ok) return room;
    const { personId } = found.assessment;
    return ok({ uploadId: await addUpload(scope, { personId, subjectId: assessmentId, domain, title }) });
  });
}

async function checkRoom(
  scope: Scope,
  { assessment: { id, tool, ruleSet } }: LockedAssessment,
  domain: string,
): Promise<Result<undefined, NoRoom>> {
  const isDomain = isNationalTool(tool) && editionOf(ruleSet).domains.some(({ key }) => key === domain);
  if (!isDomain) return fail({ kind: 'no-such-domain', domain });
  const files = (await countFiles(scope, id, domain)) + (await countChecking(scope, id, domain));
  return files < MOST_FILES ? ok(undefined) : fail({ kind: 'too-many-files' });
}
