import { AddAgain } from '@/components/forms/add-again';
import { UploadForm } from '@/components/forms/upload-form';
import { Button } from '@/components/nhs/button';
import { Details } from '@/components/nhs/details';
import { FileUpload } from '@/components/nhs/file-upload';
import { newId } from '@/lib/core/id';
import { MOST_STAFF_LINES } from '@/lib/identity/rules/staff-file';
import { STAFF_ROLES, staffRoleName } from '@/lib/identity/rules/staff-role';

type Props = {
  problem: string | null;
  /** The same file was sent a short time ago: it may be checked once more. */
  isSame: boolean;
};

/** Sends a list of staff to be checked. */
export function StaffFileForm({ problem, isSame }: Props) {
  return (
    <>
      <UploadForm href="/api/staff-files" formKey={newId()}>
        <FileUpload
          id="file"
          name="file"
          label="Check a list"
          labelSize="m"
          hint={`A CSV file with up to ${MOST_STAFF_LINES} people, one a line. Checking invites no one.`}
          accept=".csv,text/csv"
          {...(problem ? { error: problem } : {})}
        />
        {isSame && <AddAgain />}
        <Button variant="secondary">Check this list</Button>
      </UploadForm>
      <Details summary="What the file must look like">
        <p>The first line names the columns, in any order:</p>
        <ul>
          <li>name, email and role must be there</li>
          <li>job title, duty, limit and from may be left out</li>
        </ul>
        <p>{`The role is one of ${STAFF_ROLES.map(staffRoleName).join(', ')}.`}</p>
        <p>
          The duty is eligibility, plans or both, and only for a PHB lead. The limit is in pounds and only for
          a PHB lead who decides plans. The day is written 2026-12-01 or 01/12/2026, and is today where it is
          left out. For example:
        </p>
        <pre className="app-break">
          {
            'name,email,job title,role,limit,from\nSam Field,sam.field@example.nhs.uk,Nurse,Practitioner,,01/12/2026'
          }
        </pre>
      </Details>
    </>
  );
}
