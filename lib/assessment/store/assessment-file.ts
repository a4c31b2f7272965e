import 'server-only';
import { now } from '@/lib/core/clock';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';
import type { AssessmentState } from '@/lib/tool/rules/assessment-state';
import type { AssessmentTool } from '@/lib/tool/rules/tool';

export type NewFile = {
  id: string;
  assessmentId: string;
  personId: string;
  domain: string;
  title: string;
  mediaType: string;
  bytes: number;
  /** Of what is stored, hex. */
  sha256: string;
  storageKey: string;
  isPartLeftOut: boolean;
  uploadedById: string;
  /** The name they had then. */
  uploadedByName: string;
  uploadedAt: Date;
};

/** How many files a domain has that were not withdrawn. */
export async function countFiles(
  { tx, commissionerCode }: ActingScope,
  assessmentId: string,
  domain: string,
): Promise<number> {
  return tx.assessmentFile.count({ where: { commissionerCode, assessmentId, domain, withdrawnAt: null } });
}

export async function insertFile({ tx, commissionerCode }: ActingScope, file: NewFile): Promise<void> {
  await tx.assessmentFile.create({ data: { ...file, commissionerCode } });
}

/** A file that counts. Its `personId` and `commissionerCode` make it a policy subject. */
export type StoredFile = {
  commissionerCode: string;
  id: string;
  assessmentId: string;
  personId: string;
  title: string;
  mediaType: string;
  sha256: string;
  storageKey: string;
  assessment: { tool: AssessmentTool; state: AssessmentState };
};

/** Null when this scope reaches no such file, or it was withdrawn. */
export async function findFile({ tx, commissionerCode }: Scope, id: string): Promise<StoredFile | null> {
  return tx.assessmentFile.findFirst({
    where: { commissionerCode, id, withdrawnAt: null },
    select: {
      commissionerCode: true,
      id: true,
      assessmentId: true,
      personId: true,
      title: true,
      mediaType: true,
      sha256: true,
      storageKey: true,
      assessment: { select: { tool: true, state: true } },
    },
  });
}

export async function withdrawFile(
  { tx, commissionerCode }: Scope,
  id: string,
  withdrawnReason: string,
): Promise<void> {
  await tx.assessmentFile.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { withdrawnAt: now(), withdrawnReason },
  });
}
