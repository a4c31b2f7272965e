import { classNames } from '@/components/nhs/class-names';
import type { LetterContent } from '@/lib/letter/rules/content';
import { LetterBlocks } from './letter-blocks';

type Props = {
  content: LetterContent;
  /** Whether the letter's title is the page's heading; false below another one. */
  isPage: boolean;
  /** As large as in the large print PDF. */
  isLarge?: boolean;
};

/** A letter word for word, with its sender. */
export function LetterPaper({ content, isPage, isLarge }: Props) {
  const Title = isPage ? 'h1' : 'h2';
  return (
    <article className={classNames('app-letter', isLarge && 'app-letter--large')}>
      <p className="app-letter__from">{content.organisation}</p>
      <Title className="nhsuk-heading-l">{content.title}</Title>
      <LetterBlocks blocks={content.blocks} under={isPage ? 1 : 2} />
      <p className="app-visually-quiet">{content.footer}</p>
    </article>
  );
}
