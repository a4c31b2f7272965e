import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type TagColour =
  | 'white'
  | 'grey'
  | 'green'
  | 'aqua-green'
  | 'blue'
  | 'purple'
  | 'pink'
  | 'red'
  | 'orange'
  | 'yellow';

type TagProps = {
  /** One colour a meaning; false for a tag without colour. */
  colour?: TagColour | false;
  hasBorder?: boolean;
  className?: string;
  children: ReactNode;
};

/** A status in a word or two; the words carry the meaning, the colour repeats it. */
export function Tag({ colour, hasBorder = true, className, children }: TagProps) {
  const name = classNames(
    'nhsuk-tag',
    colour && `nhsuk-tag--${colour}`,
    colour === false && 'nhsuk-tag--no-colour',
    !hasBorder && 'nhsuk-tag--no-border',
    className,
  );
  return <strong className={name}>{children}</strong>;
}
