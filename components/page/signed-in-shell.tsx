import type { ReactNode } from 'react';
import { navigationFor } from './navigation-for';
import { SessionWarning } from './session-warning';
import { Shell } from './shell';

type Props = {
  organisation: string;
  userName: string;
  roleName: string;
  home: string;
  path: string;
  navigation: readonly { text: string; href: string }[];
  signOut: () => Promise<void>;
  idleMinutes: number;
  /** Milliseconds until the absolute end of the session. */
  endsInMs: number;
  isWide?: boolean;
  /** What every link of the navigation carries, such as whom the pages are about. */
  suffix?: string;
  /** Between the bar at the top and the page, in its whole width. */
  bar?: ReactNode;
  children: ReactNode;
};

/** The frame of every signed-in page: user and role, navigation, and sign-out. */
export function SignedInShell(props: Props) {
  const suffix = props.suffix ?? '';
  const account = [
    { text: `${props.userName}, ${props.roleName}`, href: '/account', hasIcon: true },
    { text: 'Sign out', action: props.signOut },
  ];
  return (
    <Shell
      organisation={props.organisation}
      homeHref={`${props.home}${suffix}`}
      navigation={navigationFor(props.navigation, props.path).map((item) => ({
        ...item,
        href: `${item.href}${suffix}`,
      }))}
      bar={props.bar}
      account={account}
      isWide={props.isWide}
    >
      <SessionWarning idleMinutes={props.idleMinutes} endsInMs={props.endsInMs} />
      {props.children}
    </Shell>
  );
}
