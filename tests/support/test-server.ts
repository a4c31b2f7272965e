import { applicationRole, ownerRole } from '../../scripts/lib/roles.mjs';

/** The PostgreSQL server of one test run. */
export type TestServer = {
  /** Connects as the superuser to the database `postgres`. */
  readonly superUrl: string;
  /** Name of the migrated, empty database that tests copy. */
  readonly template: string;
  readonly ownerPassword: string;
  readonly appPassword: string;
};

/** The address of a database of the test server, as the owner or as the application. */
export function roleUrl(server: TestServer, role: 'owner' | 'app', database: string): string {
  const url = new URL(server.superUrl);
  url.username = role === 'owner' ? ownerRole : applicationRole;
  url.password = role === 'owner' ? server.ownerPassword : server.appPassword;
  url.pathname = `/${database}`;
  return url.href;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgres: TestServer;
  }
}
