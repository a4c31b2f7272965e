import { PageTitle } from '@/components/page/page-title';
import { siteMetadata, siteViewport } from './site';
import { VisitorShell } from './visitor-shell';
import './globals.css';

export const metadata = siteMetadata;
export const viewport = siteViewport;
export const dynamic = 'force-dynamic';

/**
 * Not there, or not yours: one answer. A page of its own, with its own document: a not-found.tsx would be
 * sent with every page.
 */
export default function NotFoundPage() {
  return (
    <html lang="en-GB">
      <body>
        <VisitorShell>
          <PageTitle title="Page not found" />
          <h1 className="nhsuk-heading-l">Page not found</h1>
          <p>If you typed the address, check that it is right.</p>
          <p>The page may have moved, or you may not have access to it.</p>
          <a className="nhsuk-button" href="/">
            Go to the start page
          </a>
        </VisitorShell>
      </body>
    </html>
  );
}
