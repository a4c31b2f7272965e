import { PageTitle } from '@/components/page/page-title';
import { Shell } from '@/components/page/shell';

/** Not there, or not yours: one answer. */
export default function NotFoundPage() {
  return (
    <Shell homeHref="/">
      <PageTitle title="Page not found" />
      <h1 className="nhsuk-heading-l">Page not found</h1>
      <p>If you typed the address, check that it is right.</p>
      <p>The page may have moved, or you may not have access to it.</p>
      <a className="nhsuk-button" href="/">
        Go to the start page
      </a>
    </Shell>
  );
}
