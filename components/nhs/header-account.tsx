import { Icon } from './icon';

/** A name, a link, or a form with one button, such as "Sign out". */
export type AccountItem = {
  text: string;
  /** Shows the outline of a person before the text. */
  hasIcon?: boolean;
  href?: string;
  /** Makes the item a form: its address, which is sent a POST, or a server action. */
  action?: string | ((data: FormData) => void | Promise<void>);
};

/** Who is signed in, and what they can do about it. */
export function HeaderAccount({ items }: { items: readonly AccountItem[] }) {
  return (
    <nav className="nhsuk-header__account" aria-label="Account">
      <ul className="nhsuk-header__account-list">
        {items.map((item) => (
          <li key={`${item.href} ${item.text}`} className="nhsuk-header__account-item">
            <AccountContent {...item} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function AccountContent({ text, hasIcon, href, action }: AccountItem) {
  const content = (
    <>
      {hasIcon && <Icon name="user" />}
      {text}
    </>
  );
  if (href) {
    return (
      <a className="nhsuk-header__account-link" href={href}>
        {content}
      </a>
    );
  }
  if (!action) return content;
  const method = typeof action === 'string' ? 'post' : undefined;
  return (
    <form className="nhsuk-header__account-form" action={action} method={method} noValidate>
      <button className="nhsuk-header__account-button" type="submit">
        {content}
      </button>
    </form>
  );
}
