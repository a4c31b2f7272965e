import type { CheckName } from '../file-kinds';
import { checkDocx, checkEmail, checkOle, checkRtf, checkText } from './check-documents';
import type { CheckOutcome, CheckRequest } from './outcome';
import { refused } from './outcome';

/**
 * The child that checks one file and ends. It has no address of the database and no secret; the parent
 * ends it when it takes too long or too much memory.
 */
type Check = (bytes: Uint8Array) => CheckOutcome | Promise<CheckOutcome>;

// Only what this file needs is loaded.
const CHECKS: Record<CheckName, () => Promise<Check> | Check> = {
  picture: async () => (await import('./check-picture')).checkPicture,
  heic: async () => (await import('./check-heic')).checkHeic,
  pdf: async () => (await import('./check-pdf')).checkPdf,
  docx: () => checkDocx,
  ole: () => checkOle,
  rtf: () => checkRtf,
  text: () => checkText,
  email: () => checkEmail,
};

process.on('disconnect', () => process.exit(1));
process.once('message', ({ check, bytes }: CheckRequest) => {
  void run(check, bytes).then((outcome) => process.send?.(outcome, () => process.exit(0)));
});

async function run(check: CheckName, bytes: Uint8Array): Promise<CheckOutcome> {
  try {
    const runCheck = await CHECKS[check]();
    return await runCheck(bytes);
  } catch {
    return refused('file-unreadable');
  }
}
