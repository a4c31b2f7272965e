import type { ReactNode } from 'react';

type CaptionSize = 's' | 'm' | 'l' | 'xl';

type CaptionProps = { size?: CaptionSize; children: ReactNode };

/** The small line above a heading that names the section. The kit has no class for the small size. */
export function Caption({ size, children }: CaptionProps) {
  const name = size && size !== 's' ? `nhsuk-caption-${size}` : 'nhsuk-caption';
  return <span className={name}>{children}</span>;
}
