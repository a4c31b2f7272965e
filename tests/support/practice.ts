import { newId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import { type RecordPractice, recordPractice } from '@/lib/person/commands/record-practice';
import { practiceToRecord } from '@/lib/person/queries/practice-to-record';
import { checkPracticeFile } from '@/lib/practice/commands/check-practice-file';
import { loadPracticeFile } from '@/lib/practice/commands/load-practice-file';
import { aStaffMember } from './identity';
import { today } from './person';
import { must } from './result';

/** Sends a file and loads it, as an administrator. */
export async function withPractices(code: string, content: string): Promise<Actor> {
  const admin = await aStaffMember('ADMINISTRATOR', code);
  const bytes = new TextEncoder().encode(content);
  const fileId = must(await checkPracticeFile(admin, { fileName: 'epraccur.csv', bytes }, today));
  must(await loadPracticeFile(admin, { fileId }, today));
  return admin;
}

type Given = Pick<RecordPractice, 'personId' | 'practiceCode'> & Partial<RecordPractice>;

/** What the form of a practice sends, as it is shown now. */
export async function practiceDraft(actor: Actor, given: Given): Promise<RecordPractice> {
  const form = await practiceToRecord(actor, { ...given, code: given.practiceCode }, today);
  const seen = form?.seen ?? '';
  const unasked = { keepsLater: null, responsibility: null };
  return { registrationId: newId(), fromDay: null, checkedOn: today, ...unasked, seen, ...given };
}

/** Records a practice as its form does. */
export async function sendPractice(actor: Actor, given: Given) {
  return recordPractice(actor, await practiceDraft(actor, given), today);
}
