import 'server-only';
import { createTransport } from 'nodemailer';
import { type Env, env } from '@/lib/platform/env';
import { answerKept } from './answer-kept';
import { mailServer } from './mail-server';
import type { Mail, Mailed } from './mailed';

/**
 * Hands an email to the mail server. Never throws: a fault is an answer.
 */
export async function sendMail(
  mail: Mail,
  { PHB_SMTP_URL = '', PHB_SMTP_FROM: address = '', PUBLIC_URL }: Env = env(),
): Promise<Mailed> {
  const transport = createTransport(mailServer(PHB_SMTP_URL));
  try {
    const { response } = await transport.sendMail({
      from: { name: mail.fromName, address },
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      messageId: `<${mail.reference}@${new URL(PUBLIC_URL).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return { ok: true, providerId: answerKept(response) };
  } catch (thrown) {
    return faultOf(thrown as SmtpFault);
  } finally {
    transport.close();
  }
}

type SmtpFault = { code?: string; command?: string; responseCode?: number };

/** The server's number, or else the kind of fault: never its words, which may quote an address. */
function faultOf({ code = '', responseCode }: SmtpFault): Mailed {
  const fault = responseCode ? `SMTP_${responseCode}` : code;
  // A refused sign-in is a fault of the installation, and other messages wait with this one.
  const isFinal = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  return { ok: false, fault: /^[A-Z0-9_]{1,40}$/.test(fault) ? fault : 'UNKNOWN', isFinal };
}
