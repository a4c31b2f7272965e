import { printedAssessment } from '@/components/assessment/print-assessment';
import { assessmentPrint } from '@/lib/assessment/queries/assessment-print';
import { todayInLondon } from '@/lib/core/clock';
import { routeActor } from '@/lib/web/auth/actor';
import { pdfNotFound, pdfResponse, printSizeOf } from '@/lib/web/http/pdf-response';

/** What the file is called where it is saved. It names no person. */
const FILE_NAMES = {
  CHECKLIST: 'checklist',
  DST: 'full-assessment',
  FAST_TRACK: 'fast-track',
  CHILD_PRE_ASSESSMENT: 'pre-assessment',
  CHILD_DST: 'full-assessment',
  LOCAL_CRITERIA: 'local-criteria',
} as const;

type Context = { params: Promise<{ assessmentId: string }> };

/**
 * A tool as it is filled in, as a tagged PDF, for those who may see it. Not there and not theirs are one
 * answer.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { assessmentId } = await params;
  const actor = await routeActor();
  const view = actor && (await assessmentPrint(actor, assessmentId, todayInLondon()));
  if (!view) return pdfNotFound();
  const file = { name: FILE_NAMES[view.tool], at: view.printedAt, size: printSizeOf(request) };
  return pdfResponse(printedAssessment(view, view.reader), file);
}
