import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { VisuallyHidden } from './visually-hidden';

export type CardHeadingProps = {
  heading?: ReactNode;
  headingId?: string;
  headingLevel?: 1 | 2 | 3 | 4;
  headingSize?: 'xs' | 's' | 'm' | 'l' | 'xl';
  /** Words such as "Important" that the look of the card says to those who see it. */
  headingHiddenPrefix?: string;
  href?: string;
};

/** The heading of a card: plain, a link, or with hidden words before it. */
export function CardHeading(props: CardHeadingProps) {
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
