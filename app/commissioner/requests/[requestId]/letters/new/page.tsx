import { randomUUID } from 'node:crypto';
import { LetterNewPage } from '@/components/eligibility/letter-new-page';
import { type LetterSearch, letterChoicesOf } from '@/components/eligibility/letter-search';
import { requireActor } from '@/lib/auth/actor';
import { todayInLondon } from '@/lib/clock';
import { startForm } from '@/lib/forms/form-action';
import { absent } from '@/lib/http/absent';
import { newLetterPage } from '@/lib/queries/letters-page';
import { submitLetter } from './actions';

type Props = { params: Promise<{ requestId: string }>; searchParams: Promise<LetterSearch> };

export default async function NewLetterPage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { requestId } = await params;
  const page = await newLetterPage(actor, requestId, letterChoicesOf(await searchParams), todayInLondon());
  if (!page) absent();
  const about = { subjectId: page.letter?.subjectId ?? '' };
  return (
    <LetterNewPage
      page={page}
      action={submitLetter}
      initial={await startForm(actor, { letterId: randomUUID() }, about)}
      lettersHref={`/commissioner/requests/${requestId}/letters`}
    />
  );
}
