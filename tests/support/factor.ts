import { Secret, TOTP } from 'otpauth';

/** The key that seals second factors wherever a test runs the application. */
export const FACTOR_KEY = '5e'.repeat(32);

/** The authenticator app of every account that a builder makes with a password. */
export const FACTOR_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** What the app of a secret shows at a time. */
export function codeOf(secret = FACTOR_SECRET, at = Date.now()): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });
}
