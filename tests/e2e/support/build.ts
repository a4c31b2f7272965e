import type { Builders } from '../../support/builder-process';
import { setting } from './setting';

type Remote = {
  [Name in keyof Builders]: (
    ...given: Parameters<Builders[Name]>
  ) => Promise<Awaited<ReturnType<Builders[Name]>>>;
};

/**
 * Builds what a test begins with, by the same builders as the integration tests. They run in a process of
 * their own, which the set-up starts: a spec may not import the application.
 */
export const build = new Proxy({} as Remote, {
  get:
    (_, name) =>
    (...given: unknown[]) =>
      ask(String(name), given),
});

/** A user with an account. */
export type User = Parameters<Builders['aSession']>[0];
/** The same, who can sign in by the form. */
export type Account = Awaited<ReturnType<Builders['aStaffMember']>>;
export type StagedCase = Awaited<ReturnType<Builders['aCaseAt']>>;
export type Stage = Parameters<Builders['aCaseAt']>[1];
export type Crowd = Awaited<ReturnType<Builders['aCrowd']>>;
export type Role = Parameters<Builders['aStaffMember']>[0];

/** The password of every account made with one. */
export const PASSWORD = 'a long enough password';

async function ask(name: string, given: unknown[]): Promise<unknown> {
  const body = JSON.stringify([name, given]);
  const response = await fetch(setting('E2E_BUILDERS_URL'), { method: 'POST', body });
  const text = await response.text();
  if (!response.ok) throw new Error(`build.${name}: ${text}`);
  return JSON.parse(text);
}
