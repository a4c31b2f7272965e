import { printedAssessment } from '@/components/eligibility/print-assessment';
import { routeActor } from '@/lib/auth/route-actor';
import { todayInLondon } from '@/lib/clock';
import { pdfAbsent, pdfResponse, printSizeOf } from '@/lib/http/pdf-response';
import { assessmentPrint } from '@/lib/queries/assessment-print';

type Context = { params: Promise<{ assessmentId: string }> };

/** A tool as it is filled in, as a tagged PDF, for those who may see it. Not there and not theirs are one answer. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { assessmentId } = await params;
  const actor = await routeActor();
  const view = actor && (await assessmentPrint(actor, assessmentId, todayInLondon()));
  if (!view) return pdfAbsent();
  const name = view.tool.toLowerCase().replaceAll('_', '-');
  const file = { name, at: view.printedAt, size: printSizeOf(request) };
  return pdfResponse(printedAssessment(view, view.reader), file);
}
