import 'server-only';
import { Secret, TOTP } from 'otpauth';
import qrcode from 'qrcode-generator';

const [PERIOD_SECONDS, DIGITS] = [30, 6];
/** Steps before and after the present one: clocks of phones are a little wrong. */
const STEPS_ASIDE = 1;

/** A new secret of 160 random bits, in base 32. */
export function newFactorSecret(): string {
  return new Secret({ size: 20 }).base32;
}

function generatorOf(secret: string, account = ''): TOTP {
  return new TOTP({
    issuer: 'Personal health budgets',
    label: account,
    algorithm: 'SHA1', // what every authenticator app has
    digits: DIGITS,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}

const withoutSpaces = (typed: string) => typed.replace(/\s/g, '');

/** Whether this is written as a code of an app is. A recovery code never is. */
export const isTimeCode = (typed: string) => /^\d{6}$/.test(withoutSpaces(typed));

/** The time step for which a code is right now or was a moment ago. Null: it is not right. */
export function stepOfCode(secret: string, typed: string, at: Date): number | null {
  if (!isTimeCode(typed)) return null;
  const token = withoutSpaces(typed);
  const timestamp = at.getTime();
  const aside = generatorOf(secret).validate({ token, timestamp, window: STEPS_ASIDE });
  return aside === null ? null : Math.floor(timestamp / 1_000 / PERIOD_SECONDS) + aside;
}

/** The picture that an authenticator app reads: an SVG path of unit squares, and its width. */
export function factorPicture(secret: string, account: string): { path: string; width: number } {
  const code = qrcode(0, 'M');
  code.addData(generatorOf(secret, account).toString());
  code.make();
  const width = code.getModuleCount();
  const places = Array.from({ length: width * width }, (_, at) => ({
    x: at % width,
    y: Math.floor(at / width),
  }));
  const dark = places.filter(({ x, y }) => code.isDark(y, x));
  return { path: dark.map(({ x, y }) => `M${x} ${y}h1v1h-1z`).join(''), width };
}
