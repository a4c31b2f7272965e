import type { ReactNode } from 'react';
import { siteMetadata, siteViewport } from './site';
import './globals.css';

export const metadata = siteMetadata;
export const viewport = siteViewport;
// Every page is one user's own, and its nonce is made for one response.
export const dynamic = 'force-dynamic';

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <body>{children}</body>
    </html>
  );
}
