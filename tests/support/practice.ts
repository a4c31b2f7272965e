import type { Actor } from '@/lib/core/policy/policy';
import { checkPracticeFile } from '@/lib/practice/commands/check-practice-file';
import { loadPracticeFile } from '@/lib/practice/commands/load-practice-file';
import { aStaffMember } from './identity';
import { today } from './money';
import { must } from './result';

/** Sends a file and loads it, as an administrator. */
export async function withPractices(code: string, content: string): Promise<Actor> {
  const admin = await aStaffMember('ADMINISTRATOR', code);
  const bytes = new TextEncoder().encode(content);
  const fileId = must(await checkPracticeFile(admin, { fileName: 'epraccur.csv', bytes }, today));
  must(await loadPracticeFile(admin, { fileId }, today));
  return admin;
}
