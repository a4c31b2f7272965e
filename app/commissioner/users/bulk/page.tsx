import { ActionForm } from '@/components/forms/action-form';
import { CheckboxesField, TextareaField } from '@/components/forms/fields';
import { MadeInvitations } from '@/components/identity/made-invitations';
import { StaffFileForm } from '@/components/identity/staff-file-form';
import { StaffFileFound } from '@/components/identity/staff-file-found';
import { BackLink } from '@/components/nhs/back-link';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { todayInLondon } from '@/lib/core/clock';
import { codeOfBatch } from '@/lib/identity/commands/invitation-code';
import { madeInvitations, waitingStaffFile } from '@/lib/identity/queries/staff-file';
import { SAME_FILE } from '@/lib/platform/files/file-help';
import { requireActor } from '@/lib/web/auth/actor';
import { invitationLink, openCode } from '@/lib/web/auth/invitation-link';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitStaffFile } from './actions';
import { staffFileProblem } from './file-problem';

type Search = Partial<Record<'done' | 'problem' | 'file' | 'code', string | string[]>>;

const done = {
  checked: 'The file is checked. No one is invited until you say so below.',
  loaded: 'The people of the list are invited.',
} as const;

export default async function BulkInvitePage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor('commissioner');
  const waiting = await waitingStaffFile(actor, todayInLondon());
  if (!waiting) pageNotFound();
  const search = await searchParams;
  const secret = await openCode(search.code);
  const made = secret === null ? null : await madeInvitations(actor, `${search.file}`);
  const { file } = waiting;
  return (
    <>
      <PageTitle title="Invite staff by CSV" />
      <BackLink href="/commissioner/users">Back to users and roles</BackLink>
      <DoneBanner sentences={done} done={search.done} />
      <h1 className="nhsuk-heading-l">Invite staff by CSV</h1>
      {secret !== null && made && made.length > 0 && (
        <MadeInvitations
          made={made.map((one) => ({
            ...one,
            link: invitationLink(one.invitationId),
            code: codeOfBatch(secret, one.invitationId),
          }))}
        />
      )}
      {file && (
        <section id="waiting">
          <h2 className="nhsuk-heading-m">Checked and not used yet</h2>
          <p className="app-break">{`${file.fileName}, checked by ${file.by}`}</p>
          <StaffFileFound file={file} />
          {file.people.length > 0 && (
            <ActionForm
              action={submitStaffFile}
              initial={await startForm(actor, {}, { fileId: file.id })}
              submit={
                file.people.length === 1 ? 'Invite this person' : `Invite these ${file.people.length} people`
              }
            >
              <input type="hidden" name="fileId" value={file.id} />
              {file.faults.length > 0 && (
                <CheckboxesField
                  name="isWithoutFaults"
                  legend="What about the lines that cannot be used?"
                  legendSize="s"
                  items={[{ value: 'yes', label: 'Leave them out, and invite the others' }]}
                />
              )}
              <TextareaField
                name="reason"
                label="Reason"
                labelSize="s"
                hint="Kept with each role"
                rows={2}
                limit={500}
              />
            </ActionForm>
          )}
        </section>
      )}
      <StaffFileForm problem={staffFileProblem(search.problem)} isSame={search.problem === SAME_FILE} />
    </>
  );
}
