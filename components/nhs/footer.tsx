import type { ReactNode } from 'react';
import { classNames } from './class-names';

type FooterProps = {
  /** Support links: accessibility statement, privacy, contact. */
  links?: readonly FooterLink[];
  /** Markup after the links. */
  children?: ReactNode;
  /** The owner of the service, with the © sign; false leaves the line out. */
  copyright: string | false;
  containerClassName?: string;
};

/** The foot of every page. */
export function Footer({ links, children, copyright, containerClassName }: FooterProps) {
  return (
    <footer className="nhsuk-footer" role="contentinfo">
      <div className={classNames('nhsuk-width-container', containerClassName)}>
        <div className="nhsuk-footer__meta">
          {links && (
            <>
              <h2 className="nhsuk-u-visually-hidden">Support links</h2>
              <FooterLinks links={links} />
            </>
          )}
          {children}
          {copyright && <p className="nhsuk-body-s">{copyright}</p>}
        </div>
      </div>
    </footer>
  );
}

export type FooterLink = { href: string; text: string };

/** The links at the foot of a page. */
function FooterLinks({ links }: { links: readonly FooterLink[] }) {
  return (
    <ul className="nhsuk-footer__list">
      {links.map(({ href, text }) => (
        <li key={`${href} ${text}`} className="nhsuk-footer__list-item">
          <a className="nhsuk-footer__list-item-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
