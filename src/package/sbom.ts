/** The parts of `package-lock.json` read here. */
export interface PackageLock {
  name: string;
  version: string;
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  version?: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  link?: boolean;
}

/** What the site was made with, as a CycloneDX 1.6 bill of materials without times: one component for each locked package. */
export function sbom({ name, version, packages }: PackageLock): object {
  const components = Object.entries(packages)
    .filter(([path, { link }]) => path !== '' && !link)
    .map(([path, locked]) => component(path.replace(/^.*node_modules\//, ''), locked));
  // The same package may be locked at several places; where one of them is required, it is.
  const required = components.filter(({ scope }) => scope === 'required');
  const byReference = new Map([...components, ...required].map((entry) => [entry.purl, entry]));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': `${name}@${version}`, name, version } },
    components: [...byReference].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry),
  };
}

function component(fullName: string, { version = '', license, integrity, dev }: LockedPackage) {
  const [, group, name] = /^(?:(@[^/]+)\/)?(.+)$/.exec(fullName) as unknown as [string, string?, string?];
  const purl = `pkg:npm/${group ? `${encodeURIComponent(group)}/` : ''}${name}@${version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group && { group }),
    name,
    version,
    scope: dev ? 'excluded' : 'required',
    ...(integrity && { hashes: integrity.split(' ').map(hash) }),
    ...(license && { licenses: [{ expression: license }] }),
    purl,
  };
}

function hash(integrity: string): { alg: string; content: string } {
  const [algorithm = '', digest = ''] = integrity.split('-');
  return {
    alg: algorithm.toUpperCase().replace('SHA', 'SHA-'),
    content: Buffer.from(digest, 'base64').toString('hex'),
  };
}
