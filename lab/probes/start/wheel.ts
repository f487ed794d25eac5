import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { defineProbe, NotOffered } from '../../probe.ts';

// Binary distribution format: WHEEL names the platform of what was installed. A tag of manylinux is only that of a published wheel; one of linux alone is
// what a compiler made here, and a wheel for any platform needs none.
export default defineProbe({
  verdicts: ['any-platform', 'published', 'compiled'],
  expects: { good: 'any-platform', bad: 'compiled' },
  shows: ({ verdict }) => ({ wheel: { level: verdict === 'compiled' ? 'no' : 'yes' } }),
  run: async (i) => {
    if (i.distribution === undefined) throw new NotOffered('no distribution of the package index brings it');
    const program = `import sys, importlib.metadata as m; d = m.distribution(sys.argv[1]); print(d.version); print(d.read_text("WHEEL"))`;
    // What has no environment of its own, such as the servers of the tests, is looked for by the Python of the system.
    const python = i.place.bin('python');
    const text = execFileSync(existsSync(python) ? python : 'python3', ['-c', program, i.distribution], {
      cwd: i.place.folder,
      encoding: 'utf8',
      timeout: 20_000,
    });
    const [version = ''] = text.split('\n');
    const tags = [...text.matchAll(/^Tag: (.+)$/gm)].map(([, tag]) => tag!.trim());
    i.measure('installed', `${i.distribution} ${version}: ${tags.join(', ')}`);
    if (tags.length === 0) throw new Error(`${i.distribution} was not installed from a wheel`);
    if (tags.every((tag) => tag.endsWith('-any'))) return { verdict: 'any-platform' };
    return { verdict: tags.some((tag) => /-(many|musl)linux/.test(tag)) ? 'published' : 'compiled' };
  },
});
