'use client';

import { PageTitle } from '@/components/page/page-title';

/** Something failed that is not the reader's doing. The id leads us to the log line. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <div className="nhsuk-width-container">
      <main className="nhsuk-main-wrapper" id="maincontent">
        <PageTitle title="Sorry, there is a problem" />
        <h1 className="nhsuk-heading-l">Sorry, there is a problem</h1>
        <p>This page did not work. Anything you saved is safe. Try again in a few minutes.</p>
        {error.digest && (
          <p>
            If this keeps happening, give your NHS team this number: <strong>{error.digest}</strong>
          </p>
        )}
        <a className="nhsuk-button" href="/">
          Go to the start page
        </a>
      </main>
    </div>
  );
}
