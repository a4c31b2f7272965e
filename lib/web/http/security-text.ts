import { addMonths, type PlainDate } from '@/lib/core/plain-date';

/**
 * RFC 9116 recommends less than a year. The text is made at each request, so a running server keeps it valid.
 */
const VALID_MONTHS = 6;

type SecurityText = {
  /** `mailto:` or `https:` address for reports. */
  contact: string;
  /** Address of the service, with its scheme. */
  publicUrl: string;
  today: PlainDate;
};

/**
 * The text of `/.well-known/security.txt` (RFC 9116). `Canonical` must be an https address, so a service on
 * plain http leaves it out.
 */
export function securityText({ contact, publicUrl, today }: SecurityText): string {
  const canonical = new URL('/.well-known/security.txt', publicUrl);
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${addMonths(today, VALID_MONTHS)}T00:00:00Z`,
    'Preferred-Languages: en',
  ];
  if (canonical.protocol === 'https:') lines.push(`Canonical: ${canonical.href}`);
  return `${lines.join('\n')}\n`;
}
