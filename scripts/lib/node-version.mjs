import { Refusal } from './refusal.mjs';

/** The oldest Node.js that can install the packages; everything after that runs on the Node 24 among them. */
const oldest = { major: 20, minor: 19 };

/**
 * @param {string} [version] such as `20.19.0`
 * @throws {Refusal} when it is older than 20.19
 */
export function refuseOldNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return;
  throw new Refusal(
    `Node.js ${version} is too old: install Node.js ${oldest.major}.${oldest.minor} or newer (24 is best) and run this again.`,
  );
}
