import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';

type File = AssessmentView['files'][number];

/**
 * Files of evidence to download, with who added each. Nothing without files. @param withdrawHref for a reader
 * who may withdraw one
 */
export function FileList({
  files,
  withdrawHref,
}: {
  files: readonly File[];
  withdrawHref?: (fileId: string) => string;
}) {
  if (files.length === 0) return null;
  return (
    <ul className="nhsuk-list">
      {files.map((file) => (
        <li key={file.id}>
          <FileLine file={file} />
          {withdrawHref && file.withdrawnAt === null && (
            <a href={withdrawHref(file.id)}>
              Withdraw<span className="nhsuk-u-visually-hidden"> {file.title}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function FileLine({
  file: { id, title, kind, bytes, isPartLeftOut, uploadedByName, uploadedAt, withdrawnAt, withdrawnReason },
}: {
  file: File;
}) {
  if (withdrawnAt) {
    return (
      <>
        {title}: withdrawn {withdrawnAt}. <span className="app-as-typed">{withdrawnReason}</span>
      </>
    );
  }
  return (
    <>
      <a href={`/api/evidence/${id}`} download>
        {title} ({kind}, {sizeOf(bytes)})
      </a>
      {isPartLeftOut && (
        <span className="app-line">Parts that run by themselves were left out of this file.</span>
      )}
      <span className="app-line app-visually-quiet">
        {uploadedByName}, {uploadedAt}
      </span>
    </>
  );
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
