import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../../prisma/schema');

function schemaFiles() {
  const files = readdirSync(folder).filter((name) => name.endsWith('.prisma'));
  return files.map((name) => ({ path: name, content: readFileSync(path.join(folder, name), 'utf8') }));
}

// The engine as WebAssembly: it drafts the same SQL as Prisma's binary, which cannot be had behind closed
// networks.
/** @param {string} connectionString */
async function engine(connectionString) {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const bytes = readFileSync(path.join(path.dirname(entry), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: begin } = instance.exports;
  if (typeof begin === 'function') begin();
  const { PrismaPg } = await import('@prisma/adapter-pg');
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils');
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString }));
  return bindings.SchemaEngine.new(
    { datamodels: schemaFiles().map((file) => [file.path, file.content]) },
    () => undefined,
    adapter,
  );
}

/**
 * The SQL that makes an empty database look as prisma/schema says. The engine wants a reachable server, and
 * reads nothing of it.
 * @param {string} connectionString
 * @returns {Promise<string>}
 */
export async function schemaSql(connectionString) {
  const { stdout } = await (await engine(connectionString)).diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: schemaFiles() },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? '';
}

if (process.argv[1] === import.meta.filename) process.stdout.write(await schemaSql(process.argv[2] ?? ''));
