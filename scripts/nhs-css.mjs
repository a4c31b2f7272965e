import { readFile, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import postcss from 'postcss';

const source = fromRoot('node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css');
const target = fromRoot('app/nhsuk.generated.css');

if (!(await isUpToDate())) await writeFile(target, adapt(await readFile(source, 'utf8')));

/** @param {string} path */
function fromRoot(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** True when the generated file is younger than the kit and than this script. */
async function isUpToDate() {
  const times = await Promise.all([source, fileURLToPath(import.meta.url), target].map(modifiedAt));
  const [kit = 0, script = 0, generated = 0] = times;
  if (kit === 0) throw new Error('nhsuk-frontend is not installed: run npm ci');
  return generated > Math.max(kit, script);
}

/**
 * @param {string} path
 * @returns {Promise<number>} 0 for a file that is not there
 */
async function modifiedAt(path) {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}

/**
 * The kit's stylesheet in the form that Tailwind and Next can build, inside its own cascade layer.
 * @param {string} css
 */
function adapt(css) {
  const root = postcss.parse(css);
  root.walkAtRules('charset', (rule) => void rule.remove());
  // The kit loads the Frutiger typeface from a server of the NHS; it is licensed, and our policy blocks it.
  root.walkAtRules('font-face', (rule) => void rule.remove());
  root.walkAtRules('media', dropOldBrowserBlock);
  root.walkAtRules('container', spellOutContainer);
  root.walkDecls(useArial);
  root.walkDecls(useOurOwnPictures);
  root.walkComments((comment) => void comment.remove());
  return `@layer nhsuk {\n${root.toString()}\n}\n`;
}

/**
 * `screen\0` speaks to Internet Explorer alone and stops the build.
 * @param {postcss.AtRule} rule
 */
function dropOldBrowserBlock(rule) {
  if (rule.params.includes('\\0')) rule.remove();
}

/**
 * The optimiser garbles a container query that has a name and no condition, and one on scroll state. The
 * first gets a condition that always holds. The second is dropped: it only shades the edge of what scrolls.
 * @param {postcss.AtRule} rule
 */
function spellOutContainer(rule) {
  if (rule.params.includes('scroll-state')) rule.remove();
  else if (!rule.params.includes('(')) rule.params = `${rule.params} (min-width: 0)`;
}

/** @param {postcss.Declaration} declaration */
function useArial(declaration) {
  if (/frutiger/i.test(declaration.value))
    declaration.value = declaration.value.replace(/["']?Frutiger[^,]*,\s*/gi, '');
}

/**
 * Lets the bundler serve the kit's few pictures; the kit expects them at a path we do not have.
 * @param {postcss.Declaration} declaration
 */
function useOurOwnPictures(declaration) {
  const pictures = '../node_modules/nhsuk-frontend/dist/nhsuk/assets/images/';
  declaration.value = declaration.value.replaceAll('/assets/images/', pictures);
}
