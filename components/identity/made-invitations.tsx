import { Table } from '@/components/nhs/table';
import type { MadeInvitation } from '@/lib/identity/store/staff-file';

/** The links and codes of a list that was just used. */
export function MadeInvitations({
  made,
}: {
  made: readonly (MadeInvitation & { link: string; code: string })[];
}) {
  return (
    <section id="made">
      <p>
        Copy the codes now: we do not keep them, so you cannot see them again after you leave this page. Where
        this service sends messages, the links go out by email by themselves. Give each person their code
        another way, such as by phone.
      </p>
      <Table
        caption="Links and codes of the invitations"
        captionSize="m"
        columns={[
          { key: 'name', text: 'Name' },
          { key: 'email', text: 'Email' },
          { key: 'link', text: 'Link' },
          { key: 'code', text: 'Code' },
        ]}
        rows={made.map(({ userId, name, email, link, code }) => ({
          key: userId,
          cells: [
            <a key="name" href={`/commissioner/users/${userId}`}>
              {name}
            </a>,
            <span key="email" className="app-break">
              {email}
            </span>,
            <span key="link" className="app-break">
              {link}
            </span>,
            code,
          ],
        }))}
        isFirstCellHeader
        isResponsive
      />
    </section>
  );
}
