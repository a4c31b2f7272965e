import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** What a process of ours writes to its log, as it would be read in production. */
function logged(script: string): string {
  const options = ['--conditions=react-server', '--import', 'tsx', '--input-type=module', '--eval', script];
  const { stdout, stderr, status } = spawnSync('node_modules/.bin/node', options, {
    encoding: 'utf8',
    env: { ...process.env, LOG_LEVEL: 'info' },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

describe('the log', () => {
  it('tells who was refused and what was asked, by ids alone (AC-07)', () => {
    const lines = logged(`
      const { query } = (await import('./lib/platform/db/transaction.ts')).default ?? (await import('./lib/platform/db/transaction.ts'));
      const actor = { userId: '00000000-0000-7000-8000-000000000001', displayName: 'Ada Example', commissionerCode: 'QAA', commissionerName: 'NHS Test',
        role: 'ADMINISTRATOR', personIds: [], authorities: [], actsFor: [], approvalLimitPence: null, duty: null };
      await query(actor, 'person:view', async () => 'never');
    `);
    expect(JSON.parse(lines)).toMatchObject({
      event: 'not-found',
      permission: 'person:view',
      role: 'ADMINISTRATOR',
      commissionerCode: 'QAA',
    });
    expect(lines).not.toContain('Ada');
  });

  it('tells of guessing at a password, without the address that was typed', () => {
    const lines = logged(`
      const { countAttempt } = (await import('./lib/web/auth/attempts.ts')).default ?? (await import('./lib/web/auth/attempts.ts'));
      const attempt = { email: 'ada@example.invalid', address: '192.0.2.1', isKnownDevice: false };
      for (let turn = 0; turn < 7; turn += 1) await countAttempt(attempt);
      process.exit(0);
    `);
    expect(JSON.parse(lines)).toMatchObject({ event: 'sign-in-slowed', count: 'pair', seconds: 15 });
    expect(lines).not.toMatch(/ada|192/);
  });

  it('has what the framework prints as lines of its own, without what a fault quotes', () => {
    const lines = logged(`
      const { quietConsole } = (await import('./lib/platform/log/quiet-console.ts')).default ?? (await import('./lib/platform/log/quiet-console.ts'));
      quietConsole();
      console.error('⨯', Object.assign(new TypeError('Ada Example'), { digest: '123' }));
      console.warn('slow');
    `);
    const [fault, warning] = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(fault).toMatchObject({ event: 'framework', text: '⨯ TypeError 123', level: 50 });
    expect(warning).toMatchObject({ event: 'framework', text: 'slow', level: 40 });
    expect(lines).not.toContain('Ada');
  });

  it('leaves out whatever is personal by its name, also two levels down', () => {
    const lines = logged(`
      const { log } = (await import('./lib/platform/log/log.ts')).default ?? (await import('./lib/platform/log/log.ts'));
      log().info({ event: 'test', nhsNumber: '9990000018', person: { familyName: 'Example', contact: { phone: '07700 900001' } }, id: 'kept' });
    `);
    expect(lines).not.toMatch(/9990000018|Example|900001/);
    expect(lines).toContain('kept');
  });
});
