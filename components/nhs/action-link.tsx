import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

type ActionLinkProps = { href: string; isReverse?: boolean; children: ReactNode };

/** The link to the next thing a person can do, where a page gives information. */
export function ActionLink({ href, isReverse, children }: ActionLinkProps) {
  return (
    <a className={classNames('nhsuk-action-link', isReverse && 'nhsuk-action-link--reverse')} href={href}>
      <Icon name="arrow-right-circle" />
      <span className="nhsuk-action-link__text">{children}</span>
    </a>
  );
}
