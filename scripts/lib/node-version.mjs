import { Refusal } from './refusal.mjs';

/** The oldest Node.js that can install the packages; everything after that runs on the Node 24 among them. */
const oldest = [20, 19];

/**
 * @param {string} [version] such as `20.19.0`
 * @throws {Refusal} when it is older than 20.19
 */
export function refuseOldNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new Refusal(
    `Node.js ${version} is too old: install Node.js ${oldest.join('.')} or newer (24 is best) and run this again.`,
  );
}
