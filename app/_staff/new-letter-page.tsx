import type { StaffPlace } from '@/app/_staff/place';
import { LetterNewPage } from '@/components/letter/letter-new-page';
import { type LetterSearch, letterChoicesOf } from '@/components/letter/letter-search';
import { todayInLondon } from '@/lib/core/clock';
import type { FormAction } from '@/lib/core/form/form-state';
import { newLetterView } from '@/lib/letter/queries/letters-view';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type NewLetterPageProps = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<LetterSearch>;
};

/** A letter before it is sent. @param action of the area */
export async function newLetterPage(
  { area, actor }: StaffPlace,
  { params, searchParams }: NewLetterPageProps,
  action: FormAction,
) {
  const { caseId } = await params;
  const page = await newLetterView(actor, caseId, letterChoicesOf(await searchParams), todayInLondon());
  if (!page) pageNotFound();
  const about = { subjectId: page.letter?.subjectId ?? '' };
  return (
    <LetterNewPage
      page={page}
      action={action}
      initial={await startForm(actor, {}, about)}
      lettersHref={`/${area}/cases/${caseId}/letters`}
      contactHref={`/${area}/people/${page.personId}/death`}
      needsHref={area === 'practitioner' ? `/practitioner/people/${page.personId}/needs` : undefined}
    />
  );
}
