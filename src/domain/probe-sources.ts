/**
 * Code of probes by id, from the texts of their files: lab/probes/<group>/<name>.ts is `<group>-<name>`, and the one file of the
 * malformed requests is `strict`.
 */
export function probeSources(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => {
      const [group = '', name = ''] = path.replace(/\.ts$/, '').split('/').slice(-2);
      return [group === 'strict' ? 'strict' : `${group}-${name}`, text];
    }),
  );
}
