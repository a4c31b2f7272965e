import { randomUUID } from 'node:crypto';
import { LetterNewPage } from '@/components/letter/letter-new-page';
import { type LetterSearch, letterChoicesOf } from '@/components/letter/letter-search';
import { todayInLondon } from '@/lib/core/clock';
import { newLetterPage } from '@/lib/letter/queries/letters-page';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/form-action';
import { absent } from '@/lib/web/http/absent';
import { submitLetter } from './actions';

type Props = { params: Promise<{ requestId: string }>; searchParams: Promise<LetterSearch> };

export default async function NewLetterPage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { requestId } = await params;
  const page = await newLetterPage(actor, requestId, letterChoicesOf(await searchParams), todayInLondon());
  if (!page) absent();
  const about = { subjectId: page.letter?.subjectId ?? '' };
  return (
    <LetterNewPage
      page={page}
      action={submitLetter}
      initial={await startForm(actor, { letterId: randomUUID() }, about)}
      lettersHref={`/practitioner/requests/${requestId}/letters`}
    />
  );
}
