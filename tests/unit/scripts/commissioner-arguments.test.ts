import { describe, expect, it } from 'vitest';
import { readNewCommissioner } from '../../../scripts/lib/commissioner-arguments.mjs';

const ADMIN = ['--admin', 'Sam.Field@Example.nhs.uk'];
const read = (args: string[], env: Record<string, string> = {}) =>
  readNewCommissioner(args, { NODE_ENV: 'test', ...env });

describe('npm run commissioner:add', () => {
  it('reads code, address and name, and where the link leads', () => {
    expect(read(['--code', 'qox', ...ADMIN])).toEqual({
      code: 'QOX',
      email: 'sam.field@example.nhs.uk',
      name: 'Sam Field',
      isNamed: false,
      publicUrl: 'http://localhost:3000',
    });
    const env = { DATABASE_URL: 'postgresql://x', PUBLIC_URL: 'https://budgets.example.nhs.uk/' };
    expect(read(['--code', 'QOX', ...ADMIN, '--name', ' Sam Hill '], env)).toMatchObject({
      name: 'Sam Hill',
      isNamed: true,
      publicUrl: 'https://budgets.example.nhs.uk',
    });
  });

  it.each([
    [[], '--code and --admin are needed'],
    [['--code', 'QOX'], '--code and --admin are needed'],
    [['--code', 'Q1', ...ADMIN], '--code is "Q1"'],
    [['--code', 'QOX', '--admin', 'sam'], '--admin is "sam"'],
    [['--code', 'QOX', '--admin', 'a@b.nhs.uk,c@d.nhs.uk'], '--admin is "a@b.nhs.uk,c@d.nhs.uk"'],
    [['--cod', 'QOX', ...ADMIN], "Unknown option '--cod'"],
  ])('refuses %j and says how it is written', (args, sentence) => {
    expect(() => read(args)).toThrow(sentence);
  });

  it('refuses a server without the address that browsers use', () => {
    expect(() => read(['--code', 'QOX', ...ADMIN], { DATABASE_URL: 'postgresql://x' })).toThrow(
      'PUBLIC_URL is missing',
    );
  });
});
