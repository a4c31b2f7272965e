import type { ComponentProps } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { BackLink } from '@/components/nhs/back-link';
import type { NewLetterView } from '@/lib/letter/queries/letters-view';
import {
  isDrafted,
  LetterChoicesForm,
  LetterDraft,
  LetterFields,
  NEW_LETTER,
  NewLetterHeading,
} from './letter-new-screen';
import { LetterNothing } from './letter-nothing';

type Props = Pick<ComponentProps<typeof ActionForm>, 'action' | 'initial'> & {
  page: NewLetterView;
  /** The letters of the case in the reader's area. */
  lettersHref: string;
  /** Where to record who is written to after a death. */
  contactHref: string;
  /** Where to record what the person needs; left out where the reader cannot. */
  needsHref?: string | undefined;
};

/**
 * Writes to the person: the choices, the letter word for word, and the button that sends it; or that there is
 * nothing to write.
 */
export function LetterNewPage({ page, action, initial, lettersHref, contactHref, needsHref }: Props) {
  const back = { href: lettersHref, text: 'Back to the letters' };
  if (!isDrafted(page)) {
    return (
      <>
        <BackLink href={back.href}>{back.text}</BackLink>
        <LetterNothing page={page} lettersHref={lettersHref} contactHref={contactHref} />
      </>
    );
  }
  const heading = (
    <>
      <NewLetterHeading page={page} />
      <LetterChoicesForm page={page} />
      <LetterDraft page={page} needsHref={needsHref} />
    </>
  );
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={action}
          initial={initial}
          title={NEW_LETTER}
          heading={heading}
          back={back}
          submit="Send the letter"
        >
          <LetterFields page={page} />
        </ActionForm>
      </div>
    </div>
  );
}
