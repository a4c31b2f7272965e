import type { ReactNode } from 'react';

/** A link beside what it changes. The hidden words tell links of the same text apart. */
export type Action = {
  href: string;
  text: string;
  hiddenText?: string;
};

type Props = Action & {
  /** The heading of the card around it, read after the hidden words. */
  within?: ReactNode;
};

/** The link of a card or of a row of a summary list. */
export function ActionAnchor({ href, text, hiddenText, within }: Props) {
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
