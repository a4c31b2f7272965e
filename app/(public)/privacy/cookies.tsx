import { Table } from '@/components/nhs/table';

/** The one cookie there is. */
export function Cookies() {
  return (
    <>
      <h2 className="nhsuk-heading-m">Cookies</h2>
      <p>
        We use one cookie. It keeps you signed in, so the service does not work without it. It holds a random
        number and nothing about you. We have no cookies for adverts or to count visits. So we do not ask you
        to accept any.
      </p>
      <Table
        caption="The cookie we use"
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
              'Keeps you signed in',
              'When you close the browser. It stops working when you sign out, after 30 minutes without use, or after 12 hours',
            ],
          },
        ]}
      />
    </>
  );
}
