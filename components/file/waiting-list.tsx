import { Button } from '@/components/nhs/button';
import type { WaitingFile } from '@/lib/file/queries/waiting-files';

type Props = { files: readonly WaitingFile[]; here: string };

/**
 * Files that are being checked, and those that were not kept with the reason. @param here the page's
 * address
 */
export function WaitingList({ files, here }: Props) {
  if (files.length === 0) return null;
  const isChecking = files.some(({ refusal }) => refusal === null);
  return (
    <section id="checking">
      <ul className="nhsuk-list">
        {files.map((file) => (
          <li key={file.id}>
            {file.refusal === null ? <Checking file={file} /> : <Refused file={file} here={here} />}
          </li>
        ))}
      </ul>
      {isChecking && (
        <p>
          It takes less than a minute. <a href={`${here}#checking`}>See if it is done</a>
        </p>
      )}
    </section>
  );
}

function Checking({ file: { name, sentBy, sentAt } }: { file: WaitingFile }) {
  return (
    <>
      <strong>We are checking this file:</strong> {name}
      <span className="app-line app-visually-quiet">
        {sentBy}, {sentAt}
      </span>
    </>
  );
}

function Refused({ file: { id, name, sentAt, refusal, isMine }, here }: { file: WaitingFile; here: string }) {
  return (
    <>
      <strong>We could not keep this file:</strong> {name}, {sentAt}. {refusal}.
      {isMine && (
        <form action={`/api/uploads/${id}/seen?${new URLSearchParams({ back: here })}`} method="post">
          <Button variant="secondary">Remove this note</Button>
        </form>
      )}
    </>
  );
}
