import type { Plugin } from 'vite';
import type { Content } from '../domain/model/content.ts';

const id = 'virtual:content';
const resolved = `\0${id}`;
/** What is read from disk and therefore makes the content new when it changes. */
const sources = /(^|\/)(content|lab\/probes)\//;

/** Gives the site what was read of content/ as the module `virtual:content`, anew whenever one of its files changes while it is served. */
export function contentModule(read: () => Content): Plugin {
  return {
    name: id,
    resolveId: (source) => (source === id ? resolved : undefined),
    load: (source) => (source === resolved ? `export default JSON.parse(${JSON.stringify(JSON.stringify(read()))});` : undefined),
    configureServer: ({ watcher }) => void watcher.add(['content', 'lab/probes']),
    hotUpdate({ file, modules }) {
      const content = sources.test(file) ? this.environment.moduleGraph.getModuleById(resolved) : undefined;
      return content ? [...modules, content] : undefined;
    },
  };
}
