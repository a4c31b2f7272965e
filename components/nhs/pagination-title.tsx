type Props = { word: string; text?: string };

/** "Previous" or "Next", with "page" for those who do not see the arrow. */
export function PaginationTitle({ word, text }: Props) {
  return (
    <span className="nhsuk-pagination__title">
      {text ?? (
        <>
          {word}
          <span className="nhsuk-u-visually-hidden"> page</span>
        </>
      )}
    </span>
  );
}
