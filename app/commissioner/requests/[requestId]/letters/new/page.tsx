import { randomUUID } from 'node:crypto';
import {
  isDrafted,
  LetterChoices,
  LetterDraft,
  LetterFields,
  NEW_LETTER,
  NewLetterHeading,
} from '@/components/eligibility/letter-new-screen';
import { LetterNothing } from '@/components/eligibility/letter-nothing';
import { type LetterSearch, letterChoicesOf } from '@/components/eligibility/letter-search';
import { ActionForm } from '@/components/forms/action-form';
import { BackLink } from '@/components/nhs/back-link';
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
  const chosen = letterChoicesOf(await searchParams);
  const page = await newLetterPage(actor, requestId, chosen, todayInLondon());
  if (!page) absent();
  const lettersHref = `/commissioner/requests/${requestId}/letters`;
  const back = { href: lettersHref, text: 'Back to the letters' };
  if (!isDrafted(page)) {
    return (
      <>
        <BackLink href={back.href}>{back.text}</BackLink>
        <LetterNothing page={page} lettersHref={lettersHref} />
      </>
    );
  }
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitLetter}
          initial={await startForm(actor, {}, { subjectId: page.letter.subjectId })}
          title={NEW_LETTER}
          back={back}
          heading={
            <LetterDraft
              page={page}
              heading={
                <>
                  <NewLetterHeading page={page} />
                  <LetterChoices page={page} />
                </>
              }
            />
          }
          submit="Send the letter"
        >
          <LetterFields page={page} letterId={randomUUID()} />
        </ActionForm>
      </div>
    </div>
  );
}
