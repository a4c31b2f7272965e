import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { VisuallyHidden } from './visually-hidden';

type BackLinkProps = {
  href: string;
  children?: ReactNode;
  /** Words before the text that only assistive technology reads. */
  hiddenPrefix?: string;
  isReverse?: boolean;
};

/** To the page before, at the top of a page in a series. */
export function BackLink({ href, children = 'Back', hiddenPrefix, isReverse }: BackLinkProps) {
  return (
    <a className={classNames('nhsuk-back-link', isReverse && 'nhsuk-back-link--reverse')} href={href}>
      {hiddenPrefix && <VisuallyHidden>{`${hiddenPrefix} `}</VisuallyHidden>}
      {children}
    </a>
  );
}
