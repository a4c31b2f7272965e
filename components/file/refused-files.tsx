type Props = { files: readonly { id: string; what: string; why: string; href: string }[] };

/** What a sender has to do again: the files that were not kept. Nothing without one. */
export function RefusedFiles({ files }: Props) {
  if (files.length === 0) return null;
  return (
    <section className="app-section">
      <h2 className="nhsuk-heading-m">Files to send again</h2>
      <ul className="nhsuk-list">
        {files.map(({ id, what, why, href }) => (
          <li key={id}>
            <a href={href}>{what}</a>: {why}.
          </li>
        ))}
      </ul>
    </section>
  );
}
