import type { StaffPlace } from '@/app/_staff/place';
import { LettersScreen } from '@/components/letter/letters-screen';
import { BackLink } from '@/components/nhs/back-link';
import { todayInLondon } from '@/lib/core/clock';
import { lettersView } from '@/lib/letter/queries/letters-view';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type LettersPageProps = { params: Promise<{ caseId: string }> };

/** The letters of a case: what can be written and what was sent. */
export async function lettersPage({ area, actor }: StaffPlace, { params }: LettersPageProps) {
  const { caseId } = await params;
  const page = await lettersView(actor, caseId, todayInLondon());
  if (!page) pageNotFound();
  return (
    <LettersScreen
      page={page}
      area={area}
      before={<BackLink href={`/${area}/cases/${caseId}/eligibility`}>Back to eligibility</BackLink>}
    />
  );
}
