import type { ReactNode } from 'react';
import { submitSignOut } from '@/app/account/actions';
import { Shell } from '@/components/page/shell';
import { SignedInShell } from '@/components/page/signed-in-shell';
import { frameOfVisitor } from '@/lib/web/auth/frame';
import { navigationOf } from '@/lib/web/auth/navigation';

/** The frame of a page that everyone may open: who is signed in keeps their header and their way back. */
export async function VisitorShell({ children }: { children: ReactNode }) {
  const visitor = await frameOfVisitor();
  if (!visitor) return <Shell homeHref="/">{children}</Shell>;
  const { actor, ...frame } = visitor;
  return (
    <SignedInShell {...frame} navigation={navigationOf(actor)} signOut={submitSignOut}>
      {children}
    </SignedInShell>
  );
}
