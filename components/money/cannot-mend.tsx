import { BackLink } from '@/components/nhs/back-link';
import { ButtonLink } from '@/components/nhs/button';
import { PageTitle } from '@/components/page/page-title';
import type { MendRefusal } from '@/lib/money/rules/spending-mending';

type Props = {
  title: string;
  refusal: MendRefusal['kind'];
  back: string;
  /** The person in the title, where the reader acts for them. */
  about?: string | null;
  /** Where a holder asks for a correction; left out for staff. */
  askHref?: string;
};

const WHY: Record<MendRefusal['kind'], string> = {
  'mended-already': 'This was changed or cancelled already, perhaps in another tab.',
  'recorded-by-another': 'Someone else recorded this, so you cannot change it yourself.',
  'checked-already': 'This is checked, so you cannot change it any more.',
};

/** In place of the form: why a spending is not the reader’s to change, and what to do. */
export function CannotMend({ title, refusal, back, about, askHref }: Props) {
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title={title} about={about ?? null} />
        <BackLink href={back}>Back to the spending</BackLink>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <p>{WHY[refusal]}</p>
        {refusal === 'mended-already' ? (
          <p>
            <a href={back}>See how it is now</a>
          </p>
        ) : (
          <Ask askHref={askHref} />
        )}
      </div>
    </div>
  );
}

function Ask({ askHref }: { askHref: string | undefined }) {
  if (!askHref) return <p>Is it wrong? Finance can reverse it.</p>;
  return (
    <>
      <p>Is it wrong? Tell us what is right, and we will correct it.</p>
      <ButtonLink href={askHref}>Ask us to correct it</ButtonLink>
    </>
  );
}
