import 'server-only';
import { createHash } from 'node:crypto';
import { findFile } from '@/lib/assessment/store/assessment-file';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Actor } from '@/lib/core/policy/policy';
import { queryById } from '@/lib/platform/db/transaction';
import { keptFiles } from '@/lib/platform/files/kept-files';
import { maySeeAssessment } from './may-see-assessment';

export type EvidenceFile = { bytes: Uint8Array<ArrayBuffer>; mediaType: string; title: string };

/**
 * A file of evidence; the view is written to the audit trail. Null when it is not there, was withdrawn, or
 * the actor may not see it. Send it as a download and never show it inside our pages: a PDF is stored as it
 * was sent.
 * @throws when the file is missing or is not the one that was stored
 */
export async function evidenceFile(actor: Actor, fileId: string): Promise<EvidenceFile | null> {
  const file = await queryById(actor, { permission: 'assessment:view', ids: [fileId] }, async (scope) => {
    const found = await findFile(scope, fileId);
    // Local criteria, which are finished by a decision, have no files.
    if (!found || !maySeeAssessment(actor, { ...found, ...found.assessment, isDecided: false })) return null;
    const subject = { personId: found.personId, subjectKind: 'assessment-file', subjectId: found.id };
    await recordEvent(scope, { action: 'assessment:evidence-view', ...subject });
    return found;
  });
  if (!file) return null;
  const bytes = await keptFiles().get(file.storageKey);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== file.sha256) throw new Error(`Evidence ${file.id} is not the file that was stored`);
  return { bytes, mediaType: file.mediaType, title: file.title };
}
