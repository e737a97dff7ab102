/**
 * The bill of materials in CycloneDX: what is in the folder, in which version, under which licence, and what needs it. It holds no time
 * and no random number, so that the same packages give the same bytes.
 * @typedef {{ name: string, version: string, license: string }} Program
 * @typedef {{ path: string, name: string, version: string, integrity: string, dependsOn: string[], license: string }} Component
 */

/** @param {Program} program @param {Component[]} components @param {string[]} needed places of what the program itself asks for */
export function sbomOf(program, components, needed) {
  const self = purl(program);
  const refs = new Map(components.map((component) => [component.path, refOf(component)]));
  const refsOf = (/** @type {string[]} */ paths) => paths.flatMap((path) => refs.get(path) ?? []);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': self, purl: self, ...named(program), licenses: licences(program) },
    },
    components: components.map((component) => ({
      type: 'library',
      'bom-ref': refOf(component),
      ...named(component),
      purl: purl(component),
      hashes: hashes(component.integrity),
      licenses: licences(component),
    })),
    dependencies: [
      { ref: self, dependsOn: refsOf(needed) },
      ...components.map((component) => ({ ref: refOf(component), dependsOn: refsOf(component.dependsOn) })),
    ],
  };
}

/** One package may stand in two places: its place tells them apart. @param {Component} component */
function refOf({ path, ...component }) {
  return `${purl(component)}#${path}`;
}

/** @param {{ name: string, version: string }} component */
function purl({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** @param {{ name: string, version: string }} component */
function named({ name, version }) {
  const [group, own] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return { ...(group ? { group } : {}), name: own, version };
}

/** An expression such as (MIT OR GPL-3.0) is no name of a licence. @param {{ license: string }} component */
function licences({ license }) {
  return [/[ (]/.test(license) ? { expression: license } : { license: { id: license } }];
}

/** npm writes the checksum in base 64, CycloneDX in hexadecimal. @param {string} integrity */
function hashes(integrity) {
  return integrity.split(' ').map((one) => {
    const [alg = '', content = ''] = one.split(/-(.*)/);
    return { alg: alg.replace('sha', 'SHA-'), content: Buffer.from(content, 'base64').toString('hex') };
  });
}
