type Name = 'E2E_BASE_URL' | 'E2E_DATABASE_URL' | 'E2E_APP_DATABASE_URL' | 'E2E_BUILDERS_URL';

/** A setting that the set-up of the run has made. Throws when a spec is started in another way. */
export function setting(name: Name): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: the set-up of the browser tests sets it`);
  return value;
}
