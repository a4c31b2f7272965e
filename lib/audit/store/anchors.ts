import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Anchor, type AnchorFault, type SignedAnchor, signedText } from '@/lib/audit/rules/anchor';
import { appendAnchorLine, readAnchorLines } from '@/lib/platform/anchors/anchor-file';
import { env } from '@/lib/platform/env';

/** Anchors as they were written, in order, and what is wrong with their file. */
export type Anchors = { anchors: SignedAnchor[]; faults: AnchorFault[] };

/** Whether this installation has a key, and so anchors. */
export function isAnchoring(): boolean {
  return Boolean(env().PHB_ANCHOR_KEY);
}

/** All anchors. Null: there is no key to know ours by. */
export async function readAnchors(): Promise<Anchors | null> {
  const { PHB_ANCHOR_KEY: key, PHB_ANCHORS: path } = env();
  return key ? checkLines(await readAnchorLines(path), key) : null;
}

/** The anchors of one commissioner, in order. */
export function anchorsOf(commissionerCode: string, read: Anchors | null): SignedAnchor[] {
  return read?.anchors.filter((anchor) => anchor.commissionerCode === commissionerCode) ?? [];
}

/** Signs an anchor and adds it to the file, after the last one. */
export async function appendAnchor(anchor: Omit<Anchor, 'previous'>): Promise<SignedAnchor> {
  const { PHB_ANCHOR_KEY: key, PHB_ANCHORS: path } = env();
  if (!key) throw new Error('PHB_ANCHOR_KEY is not set');
  const last = (await readAnchorLines(path)).at(-1);
  const linked: Anchor = { ...anchor, previous: last ? signatureIn(last) : null };
  const text = signedText(linked);
  const signature = sign(text, key);
  await appendAnchorLine(path, JSON.stringify({ ...JSON.parse(text), signature }));
  return { ...linked, signature };
}

function checkLines(lines: readonly string[], key: string): Anchors {
  const anchors: SignedAnchor[] = [];
  const faults: AnchorFault[] = [];
  let previous: string | null = null;
  for (const [index, line] of lines.entries()) {
    const anchor = parse(line, key);
    if (!anchor) faults.push({ kind: 'forged', line: index + 1 });
    else if (anchor.previous !== previous) faults.push({ kind: 'unlinked', line: index + 1 });
    if (anchor) anchors.push(anchor);
    previous = signatureIn(line);
  }
  return { anchors, faults };
}

function parse(line: string, key: string): SignedAnchor | null {
  try {
    const anchor = JSON.parse(line) as SignedAnchor;
    return isSame(sign(signedText(anchor), key), anchor.signature) ? anchor : null;
  } catch {
    return null;
  }
}

function signatureIn(line: string): string | null {
  return /"signature":"([0-9a-f]{64})"\}$/.exec(line)?.[1] ?? null;
}

function sign(text: string, key: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(text).digest('hex');
}

function isSame(right: string, given: string): boolean {
  return given.length === right.length && timingSafeEqual(Buffer.from(right), Buffer.from(given));
}
