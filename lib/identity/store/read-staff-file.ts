import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Result } from '@/lib/core/result';
import {
  MOST_STAFF_LINES,
  type ReadStaffFile,
  readStaffList,
  type StaffFileFault,
} from '@/lib/identity/rules/staff-file';
import { readCsv } from '@/lib/platform/files/read-csv';

/** Reads the text of a list of staff: the line of column names, and one line more than there may be. */
export function readStaffFile(content: string, today: PlainDate): Result<ReadStaffFile, StaffFileFault> {
  return readStaffList(readCsv(content, MOST_STAFF_LINES + 2), today);
}
