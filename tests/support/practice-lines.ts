type Line = {
  code: string;
  name?: string;
  board?: string;
  parent?: string;
  postcode?: string;
  opened?: string;
  closed?: string;
  status?: string;
  setting?: string;
};

/** A line as the national practice file has it: 27 columns. */
export function practiceLine({ code, ...given }: Line): string {
  const fields = Array<string>(27).fill('');
  Object.assign(fields, {
    0: code,
    1: given.name ?? `THE ${code} SURGERY`,
    2: 'Y99',
    3: given.board ?? 'QOX',
  });
  Object.assign(fields, { 4: '1 HIGH STREET', 6: 'ANYTOWN', 9: given.postcode ?? 'ZZ1 1ZZ' });
  Object.assign(fields, { 10: given.opened ?? '19740401', 11: given.closed ?? '', 12: given.status ?? 'A' });
  Object.assign(fields, { 13: 'B', 14: given.parent ?? '92G', 15: '20220701', 25: given.setting ?? '4' });
  return fields.map((field) => `"${field}"`).join(',');
}

/** Ten invented practices: seven of one commissioner, two of another, one of a commissioner outside. */
export function tenPractices(own: string, other: string): string {
  const ours = ['Z99001', 'Z99002', 'Z99003', 'Z99004', 'Z99005'].map((code) =>
    practiceLine({ code, board: own }),
  );
  const closed = practiceLine({ code: 'Z99006', board: own, closed: '20250331', status: 'C' });
  const dormant = practiceLine({ code: 'Z99007', board: own, status: 'D' });
  const theirs = ['Z99008', 'Z99009'].map((code) => practiceLine({ code, board: other }));
  return [...ours, closed, dormant, ...theirs, practiceLine({ code: 'Z99010', board: 'ZZZ' })].join('\r\n');
}
