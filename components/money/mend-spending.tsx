import { ButtonLink } from '@/components/nhs/button';
import type { SpendingView } from '@/lib/money/queries/spending-line';

type Props = {
  mending: SpendingView['mending'];
  /** The address of the spending. */
  here: string;
  /** Where others are asked to correct it; left out for staff, who see the person’s account. */
  askHref?: string;
};

/** How a mistake is put right: by who recorded it until it is checked, then by those who are asked. */
export function MendSpending({ mending, here, askHref }: Props) {
  if (mending === null) return null;
  return (
    <section className="app-section">
      <h2 className="nhsuk-heading-m">Is something wrong?</h2>
      {mending === 'mine' ? <MendOwn here={here} /> : <Ask askHref={askHref} />}
    </section>
  );
}

function MendOwn({ here }: { here: string }) {
  return (
    <>
      <p>You can change or cancel this until it is checked. We keep the first version too.</p>
      <div className="app-form-buttons">
        <ButtonLink href={`${here}/change`} variant="secondary">
          Change this
        </ButtonLink>
        <ButtonLink href={`${here}/cancel`} variant="secondary">
          Cancel this
        </ButtonLink>
      </div>
    </>
  );
}

function Ask({ askHref }: { askHref: string | undefined }) {
  if (!askHref) return <p>Someone else recorded this, or it is checked. Finance can reverse it.</p>;
  return (
    <>
      <p>You cannot change this one yourself. It is checked, or someone else recorded it.</p>
      <ButtonLink href={askHref} variant="secondary">
        Ask us to correct it
      </ButtonLink>
    </>
  );
}
