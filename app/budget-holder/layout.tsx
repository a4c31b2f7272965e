import type { ReactNode } from 'react';
import { submitSignOut } from '@/app/account/actions';
import { SignedInShell } from '@/components/page/signed-in-shell';
import { frameOf } from '@/lib/web/auth/frame';
import { navigationOf } from '@/lib/web/auth/navigation';

export default async function Layout({ children }: { children: ReactNode }) {
  const { actor, ...frame } = await frameOf('budget-holder');
  return (
    <SignedInShell {...frame} navigation={navigationOf(actor)} signOut={submitSignOut} isWide>
      {children}
    </SignedInShell>
  );
}
