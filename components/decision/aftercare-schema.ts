import { z } from 'zod';
import { optionalChoice, optionalDateParts, optionalText } from '@/lib/core/form/fields';
import { type Aftercare, DETAINED_UNDER } from '@/lib/eligibility/rules/aftercare';

/** The questions about section 117 aftercare. Whether they must be answered is for the command to say. */
export const aftercareShape = {
  section: optionalChoice(DETAINED_UNDER),
  aftercareFrom: optionalDateParts(),
  aftercareCouncil: optionalText(160),
  aftercareBoard: optionalText(160),
  nhsShare: z
    .string()
    .trim()
    .default('')
    .transform((typed, ctx): number | null => {
      if (typed === '') return null;
      if (/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?) ?%?$/.test(typed))
        return Math.round(Number.parseFloat(typed) * 100);
      ctx.addIssue({ code: 'custom', message: 'Enter a percentage from 0 to 100, for example 57.5' });
      return z.NEVER;
    }),
};

const aftercareAnswers = z.object(aftercareShape);
type AftercareAnswers = z.output<typeof aftercareAnswers>;

/** What is missing where the questions are asked, with the field that mends it. */
export function missingAftercare(sent: AftercareAnswers): { field: string; message: string }[] {
  const asked: [unknown, string, string][] = [
    [sent.section, 'section', 'Select the section'],
    [sent.aftercareFrom, 'aftercareFrom-day', 'Enter the date they left or will leave hospital'],
    [sent.aftercareCouncil, 'aftercareCouncil', 'Enter the responsible council'],
    [sent.aftercareBoard, 'aftercareBoard', 'Enter the responsible integrated care board'],
    [sent.nhsShare !== null, 'nhsShare', 'Enter the share that the NHS pays'],
  ];
  return asked.flatMap(([answer, field, message]) => (answer ? [] : [{ field, message }]));
}

/** The answers as a command takes them; null where one is missing. */
export function aftercareOf(sent: AftercareAnswers): Aftercare | null {
  const { section, aftercareFrom: from, aftercareCouncil: council, aftercareBoard: board, nhsShare } = sent;
  if (!section || !from || !council || !board || nhsShare === null) return null;
  return { section, from, council, board, nhsShare };
}
