// Puts the four hundred modules that a run loads into a few files: opening them one by one takes a seventh of a small run, and more where a
// virus scanner looks at each. What is loaded lazily stays apart. `bin/audit.js` runs the bundle; tests and scripts import the modules
// themselves. A step of the build.
import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const out = `${dist}/bundle`;

// Packages of binaries, and those that only a writer or a reader of one format loads.
const APART = ['@duckdb/node-bindings', '@resvg/resvg-js', '@e965/xlsx', 'docx', 'echarts', 'exceljs', 'iconv-lite'];

/** Data stands beside the module that reads it, not beside the bundle. */
const besideTheirModule = {
  name: 'beside-their-module',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!id.startsWith(dist) || !code.includes('import.meta.url')) return null;
    const module = relative(out, id).replaceAll('\\', '/');
    return { code: code.replaceAll('import.meta.url', `new URL(${JSON.stringify(module)}, import.meta.url).href`) };
  },
};

rmSync(out, { recursive: true, force: true });
const bundle = await rolldown({
  input: `${dist}/cli/main.js`,
  platform: 'node',
  external: (id) => APART.some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [besideTheirModule],
});
await bundle.write({ dir: out, format: 'esm', chunkFileNames: '[name]-[hash].js' });
await bundle.close();
