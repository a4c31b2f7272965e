import { Details } from '@/components/nhs/details';
import type { PracticeFileView } from '@/lib/practice/queries/practice-files';
import { FoundInFile } from './found-in-file';

/** The practice files that were loaded, the latest first. */
export function LoadedFiles({ files }: { files: readonly PracticeFileView[] }) {
  if (files.length === 0)
    return <p>No practice file is loaded yet. Until then a person’s practice is only a code.</p>;
  return (
    <>
      {files.map(({ id, fileName, by, counts, refused }) => (
        <Details key={id} summary={<span className="app-break">{`${fileName}, loaded by ${by}`}</span>}>
          <FoundInFile counts={counts} refused={refused} />
        </Details>
      ))}
    </>
  );
}
