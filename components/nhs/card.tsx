import type { ReactNode } from 'react';
import type { Action } from './action';
import { CardActions } from './card-actions';
import { CardHeading, type CardHeadingProps } from './card-heading';
import { classNames } from './class-names';
import { Icon } from './icon';

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
