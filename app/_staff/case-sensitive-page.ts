import { redirect } from 'next/navigation';
import type { StaffPlace } from '@/app/_staff/place';
import { caseView } from '@/lib/case/queries/case-view';
import { todayInLondon } from '@/lib/core/clock';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type CaseSensitivePageProps = { params: Promise<{ caseId: string }> };

/** Where the task to review a sensitive record leads: the form of the person of the case. */
export async function caseSensitivePage({ area, actor }: StaffPlace, { params }: CaseSensitivePageProps) {
  const view = await caseView(actor, (await params).caseId, todayInLondon());
  if (!view) pageNotFound();
  redirect(`/${area}/people/${view.personId}/sensitive`);
}
