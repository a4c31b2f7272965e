import Link from 'next/link';
import { ActionForm } from '@/components/forms/action-form';
import { BackLink } from '@/components/nhs/back-link';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { LayoutFacts } from '@/components/payment/layout-facts';
import { todayInLondon } from '@/lib/core/clock';
import { paymentLayout } from '@/lib/payment/queries/payment-ways';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitLayoutEnd } from './actions';

type Props = {
  params: Promise<{ layoutId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const done = {
  saved: 'The columns are saved. Check the preview.',
  ended: 'This version is ended. No file is made by it any more.',
} as const;

/** One version of the columns of a finance system, with a preview. */
export default async function LayoutPage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { layoutId } = await params;
  const found = await paymentLayout(actor, layoutId, todayInLondon());
  if (!found) pageNotFound();
  const { name, version, preview, mayWrite, endedOn } = found;
  const title = `${name}, version ${version}`;
  return (
    <>
      <PageTitle title={title} />
      <BackLink href="/commissioner/payment-ways">Ways to pay</BackLink>
      <DoneBanner sentences={done} done={(await searchParams).done} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <h2 className="nhsuk-heading-m">Preview</h2>
      <p>These payments are invented. A file of a run has the same lines with the payments of the run.</p>
      <pre className="app-as-typed">{preview.join('')}</pre>
      <LayoutFacts found={found} />
      {mayWrite && (
        <p>
          <Link href={`/commissioner/payment-ways/new?from=${layoutId}`}>Make the next version</Link>
        </p>
      )}
      {mayWrite && !endedOn && (
        <ActionForm
          action={submitLayoutEnd}
          initial={await startForm(actor)}
          heading={
            <>
              <h2 className="nhsuk-heading-m">End this version</h2>
              <p>No file is made by it any more. To use these columns again, make the next version.</p>
            </>
          }
          submit="End this version"
          isWarning
        >
          <input type="hidden" name="layoutId" value={layoutId} />
        </ActionForm>
      )}
    </>
  );
}
