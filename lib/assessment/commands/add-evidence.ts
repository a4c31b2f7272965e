import 'server-only';
import { createHash } from 'node:crypto';
import { countFiles, insertFile } from '@/lib/assessment/store/assessment-file';
import { recordEvent } from '@/lib/audit/store/audit';
import { newId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import type { Scope } from '@/lib/platform/db/scope';
import { type Evidence, type EvidenceRefusal, evidenceOf } from '@/lib/platform/files/evidence';
import { keptFiles } from '@/lib/platform/files/kept-files';
import { editionOf } from '@/lib/tool/rules/editions';
import { isNationalTool } from '@/lib/tool/rules/tool';
import {
  type AssessmentClosed,
  auditSubjectOf,
  changeAssessment,
  type LockedAssessment,
} from './assessment-to-write';

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
export type AddEvidenceRefusal = NoRoom | EvidenceRefusal;

type Added = { fileId: string };

/** For each domain. */
const MOST_FILES = 10;

/**
 * Adds a file to a domain of an assessment. It checks the permission first, then the file, and then writes
 * the file and its row. When the row is refused, the file is deleted too. After a fault it is kept, because
 * the row may be written; no user can reach a file without a row.
 */
export async function addEvidence(
  actor: Actor,
  { file, ...place }: AddEvidence,
): Promise<Result<Added, AddEvidenceRefusal | NotFound>> {
  const { assessmentId, domain } = place;
  const allowed = await changeAssessment<undefined, NoRoom>(actor, assessmentId, (scope, found) =>
    checkRoom(scope, found, domain),
  );
  if (!allowed.ok) return allowed;
  const evidence = await evidenceOf(file);
  if (!evidence.ok) return evidence;
  const storageKey = await keptFiles().put(evidence.value.bytes);
  const added = await keep(actor, place, storageKey, evidence.value);
  if (!added.ok) await keptFiles().drop(storageKey);
  return added;
}

async function checkRoom(
  scope: Scope,
  { assessment: { id, tool, ruleSet } }: LockedAssessment,
  domain: string,
): Promise<Result<undefined, NoRoom>> {
  const isDomain = isNationalTool(tool) && editionOf(ruleSet).domains.some(({ key }) => key === domain);
  if (!isDomain) return fail({ kind: 'no-such-domain', domain });
  const files = await countFiles(scope, id, domain);
  return files < MOST_FILES ? ok(undefined) : fail({ kind: 'too-many-files' });
}

function keep(
  actor: Actor,
  { assessmentId, domain, title }: Omit<AddEvidence, 'file'>,
  storageKey: string,
  { bytes, mediaType }: Evidence,
): Promise<Result<Added, NoRoom | NotFound>> {
  return changeAssessment<Added, NoRoom>(actor, assessmentId, async (scope, found) => {
    const room = await checkRoom(scope, found, domain);
    if (!room.ok) return room;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = {
      id: newId(),
      assessmentId,
      domain,
      title,
      mediaType,
      bytes: bytes.length,
      sha256,
      storageKey,
    };
    const { personId } = found.assessment;
    await insertFile(scope, { ...file, personId });
    await recordEvent(scope, { action: 'assessment:evidence', ...auditSubjectOf(found), after: { ...file } });
    return ok({ fileId: file.id });
  });
}
