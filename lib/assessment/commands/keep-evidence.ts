import 'server-only';
import { lockAssessment } from '@/lib/assessment/store/assessment';
import { countFiles, insertFile } from '@/lib/assessment/store/assessment-file';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Keeper } from '@/lib/file/commands/check-file';
import { MOST_FILES } from './add-evidence';

/** Makes a file that passed its check evidence of its domain, while the assessment still takes some. */
export const keepEvidence: Keeper = async (scope, upload, kept) => {
  const { id, personId, domain, title, subjectId: assessmentId } = upload;
  const assessment = await lockAssessment(scope, assessmentId);
  const isOpen = assessment?.state === 'OPEN' || assessment?.state === 'RETURNED';
  if (!isOpen || domain === null || title === null) return 'no-longer-open';
  if ((await countFiles(scope, assessmentId, domain)) >= MOST_FILES) return 'too-many-files';
  const { storageKey, mediaType, bytes, sha256, isPartLeftOut } = kept;
  const file = {
    id,
    assessmentId,
    personId,
    domain,
    title,
    mediaType,
    bytes,
    sha256,
    storageKey,
    isPartLeftOut,
  };
  await insertFile(scope, {
    ...file,
    uploadedById: upload.sentById,
    uploadedByName: upload.sentByName,
    uploadedAt: upload.sentAt,
  });
  await recordEvent(scope, {
    action: 'assessment:evidence',
    personId,
    subjectKind: 'assessment',
    subjectId: assessmentId,
    after: file,
  });
  return null;
};
