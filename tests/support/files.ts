import { KEEPERS } from '@/app/_jobs/tasks';
import type { Actor } from '@/lib/core/policy/policy';
import { checkFile } from '@/lib/file/commands/check-file';
import { sql } from './superuser';

/** Runs the check of a file that was sent, as its job does. @returns why it was refused; null: it is kept */
export async function checkSent(
  { commissionerCode }: Pick<Actor, 'commissionerCode'>,
  uploadId: string,
): Promise<string | null> {
  await checkFile({ commissionerCode, subjectId: uploadId }, KEEPERS);
  const [row] = await sql<{ refusal: string | null }>('SELECT refusal FROM upload WHERE id = $1', [uploadId]);
  return row?.refusal ?? null;
}
