const ADDRESS = /^[^\s@"(),:;<>[\\\]]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

/** Whether a text has the shape of an email address. Whether it exists is not asked. */
export function isEmailAddress(typed: string): boolean {
  return typed.length <= 254 && ADDRESS.test(typed);
}
