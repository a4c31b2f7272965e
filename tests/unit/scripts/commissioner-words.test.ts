import { expect, it } from 'vitest';
import { addedSentences } from '../../../scripts/commissioner-words';

const given = {
  code: 'QOX',
  email: 'sam.field@example.nhs.uk',
  name: 'Sam Hill',
  isNamed: true,
  publicUrl: 'https://budgets.example.nhs.uk',
};
const added = {
  name: 'NHS Bath',
  isNew: false,
  isNewAccount: false,
  isNewAdministrator: true,
  invitation: null,
};

it('a name given for an account that was there before is said to be unused', () => {
  const said =
    '✗ --name is not used: the account of sam.field@example.nhs.uk was there before, and keeps its name.';
  expect(addedSentences(given, added)).toContain(said);
  expect(addedSentences({ ...given, isNamed: false }, added)).not.toContain(said);
  expect(addedSentences(given, { ...added, isNewAccount: true })).not.toContain(said);
});
