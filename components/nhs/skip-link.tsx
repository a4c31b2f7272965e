type SkipLinkProps = { href?: string; text?: string };

/** First on every page: jumps over the header to the main content. */
export function SkipLink({ href = '#maincontent', text = 'Skip to main content' }: SkipLinkProps) {
  return (
    <a className="nhsuk-skip-link" href={href}>
      {text}
    </a>
  );
}
