'use client';

import { PageTitle } from '@/components/page/page-title';
import { useReloadWhenBack } from '@/components/page/use-reload-when-back';

/**
 * Something failed that is not the reader's doing. The id leads us to the log line. The page comes back by
 * itself once the service works.
 */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  useReloadWhenBack();
  return (
    <div className="nhsuk-width-container">
      <main className="nhsuk-main-wrapper" id="maincontent">
        <PageTitle title="Sorry, there is a problem" />
        <h1 className="nhsuk-heading-l">Sorry, there is a problem</h1>
        <p>This page did not work. Anything you saved is safe.</p>
        <p>We are trying again for you. You can wait here.</p>
        {error.digest && (
          <p>
            If this keeps happening, give your NHS team this number: <strong>{error.digest}</strong>
          </p>
        )}
        <p>
          <button className="nhsuk-button" type="button" onClick={() => location.reload()}>
            Try again
          </button>
        </p>
        <p>
          <a href="/">Go to the start page</a>
        </p>
      </main>
    </div>
  );
}
