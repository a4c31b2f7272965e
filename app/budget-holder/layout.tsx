import type { ReactNode } from 'react';
import { submitSignOut } from '@/app/account/actions';
import { LookingAfterBar } from '@/components/home/looking-after-bar';
import { SignedInShell } from '@/components/page/signed-in-shell';
import { lookingAfter } from '@/lib/home/queries/looking-after';
import { requestedPerson } from '@/lib/web/auth/actor';
import { frameOf } from '@/lib/web/auth/frame';
import { navigationOf } from '@/lib/web/auth/navigation';
import { samePageFor } from './same-page';

export default async function Layout({ children }: { children: ReactNode }) {
  const { actor, ...frame } = await frameOf('budget-holder');
  const people = await lookingAfter(actor, await requestedPerson());
  const chosen = people.find(({ isChosen }) => isChosen);
  const bar = (
    <LookingAfterBar people={people} hrefOf={(id) => samePageFor(frame.path, id)} allHref="/budget-holder" />
  );
  return (
    <SignedInShell
      {...frame}
      navigation={navigationOf(actor)}
      suffix={chosen ? `?for=${chosen.id}` : ''}
      bar={bar}
      signOut={submitSignOut}
      isWide
    >
      {children}
    </SignedInShell>
  );
}
