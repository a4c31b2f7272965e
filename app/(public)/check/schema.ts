import { z } from 'zod';
import { SELF_CHECK_QUESTIONS } from '@/lib/case/rules/self-check';

const yesNo = z.enum(['YES', 'NO']).optional().catch(undefined);
const yesNoUnsure = z.enum(['YES', 'NO', 'UNSURE']).optional().catch(undefined);

/** What the page sends: the answers so far, the question that was shown, and which button was pressed. */
export const checkSchema = z.object({
  question: z.enum(SELF_CHECK_QUESTIONS).optional().catch(undefined),
  go: z.enum(['on', 'back', 'again']).catch('on'),
  england: yesNo,
  age: z.enum(['ADULT', 'CHILD']).optional().catch(undefined),
  continuing: yesNoUnsure,
  aftercare: yesNoUnsure,
  wheelchair: yesNoUnsure,
  local: yesNo,
});
