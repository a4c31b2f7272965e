export type FooterLink = { href: string; text: string };

/** The links at the foot of a page. */
export function FooterLinks({ links }: { links: readonly FooterLink[] }) {
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
