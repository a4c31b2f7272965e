import { Table } from '@/components/nhs/table';

/** The one cookie there is. */
export function Cookies() {
  return (
    <>
      <h2 className="nhsuk-heading-m">Cookies</h2>
      <p>
        This service uses one cookie. It is strictly necessary: without it you could not stay signed in. It
        holds a random number and nothing about you. There are no cookies for advertising or for counting
        visits, so we do not ask you to accept any.
      </p>
      <Table
        caption="The cookie of this service"
        isResponsive
        isFirstCellHeader
        columns={[
          { key: 'name', text: 'Name' },
          { key: 'purpose', text: 'What it is for' },
          { key: 'ends', text: 'When it ends' },
        ]}
        rows={[
          {
            key: 'session',
            cells: [
              'phb-session',
              'Keeps you signed in. Over a secure connection “__Host-” stands before its name.',
              'When you sign out or close the browser. It stops working after 30 minutes without use, and after 12 hours in any case.',
            ],
          },
        ]}
      />
    </>
  );
}
