import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';
import { VisuallyHidden } from './visually-hidden';

export type CardVariant = 'feature' | 'primary' | 'secondary' | 'warning';

export type CardProps = Omit<CardHeadingProps, 'href'> & {
  variant?: CardVariant;
  /** Where the heading leads. A feature card's heading is never a link. */
  href?: string;
  /** Makes the whole card a target for the pointer; needs `href`. */
  isClickable?: boolean;
  actions?: readonly Action[];
  className?: string;
  children?: ReactNode;
};

/** A box of its own: one subject with a heading and, perhaps, links in its corner. */
export function Card({ variant, isClickable, className, actions = [], children, ...heading }: CardProps) {
  const href = variant === 'feature' ? undefined : heading.href;
  const title = heading.heading && <CardHeading {...heading} href={href} />;
  const hasActions = actions.length > 0;
  return (
    <div className={cardClass({ variant, isClickable, className })}>
      {hasActions && (
        <div className="nhsuk-card__heading-container">
          {title}
          <CardActions actions={actions} within={heading.heading} />
        </div>
      )}
      <div className="nhsuk-card__content">
        {!hasActions && title}
        {children}
        {variant === 'primary' && <Icon name="chevron-right-circle" />}
      </div>
    </div>
  );
}

function cardClass({ variant, isClickable, className }: CardProps): string {
  return classNames(
    'nhsuk-card',
    isClickable && 'nhsuk-card--clickable',
    variant && `nhsuk-card--${variant}`,
    className,
  );
}

type CardHeadingProps = {
  heading?: ReactNode;
  headingId?: string;
  headingLevel?: 1 | 2 | 3 | 4;
  headingSize?: 'xs' | 's' | 'm' | 'l' | 'xl';
  /** Words such as "Important" that the style of the card says to those who see it. */
  headingHiddenPrefix?: string;
  href?: string;
};

/** The heading of a card: plain, a link, or with hidden words before it. */
function CardHeading(props: CardHeadingProps) {
  const { headingId, headingLevel = 2, headingSize } = props;
  const Heading = `h${headingLevel}` as const;
  return (
    <Heading
      className={classNames('nhsuk-card__heading', headingSize && `nhsuk-heading-${headingSize}`)}
      id={headingId}
    >
      {contentOf(props)}
    </Heading>
  );
}

function contentOf({ heading, headingHiddenPrefix, href }: CardHeadingProps) {
  if (href) {
    return (
      <a className="nhsuk-card__link" href={href}>
        {heading}
      </a>
    );
  }
  if (!headingHiddenPrefix) return heading;
  return (
    // biome-ignore lint/a11y/useValidAriaRole: the kit's way to have both parts read as one on iOS
    <span role="text">
      <VisuallyHidden>{`${headingHiddenPrefix}: `}</VisuallyHidden>
      {heading}
    </span>
  );
}

type CardActionsProps = { actions: readonly Action[]; within?: ReactNode };

/** The links in the corner of a card; a list as soon as there are two. */
function CardActions({ actions, within }: CardActionsProps) {
  const [first, ...others] = actions;
  if (!first) return null;
  if (others.length === 0) {
    return (
      <div className="nhsuk-card__actions">
        <ActionAnchor {...first} within={within} />
      </div>
    );
  }
  return (
    <ul className="nhsuk-card__actions">
      {actions.map((action) => (
        <li key={`${action.href} ${action.text}`} className="nhsuk-card__action">
          <ActionAnchor {...action} within={within} />
        </li>
      ))}
    </ul>
  );
}

/** A link next to what it changes. The hidden words distinguish links with the same text. */
export type Action = {
  href: string;
  text: string;
  hiddenText?: string;
};

type ActionProps = Action & {
  /** The heading of the card around it, read after the hidden words. */
  within?: ReactNode;
};

/** The link of a card or of a row of a summary list. */
export function ActionAnchor({ href, text, hiddenText, within }: ActionProps) {
  return (
    <a className="nhsuk-link" href={href}>
      {text}
      {(hiddenText || within) && (
        <span className="nhsuk-u-visually-hidden">
          {hiddenText && ` ${hiddenText}`}
          {within && <> ({within})</>}
        </span>
      )}
    </a>
  );
}
