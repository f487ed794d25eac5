import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { readAndCheck } from '../../src/commands/check.ts';
import { matrixOut } from '../../src/domain/api/api.ts';
import { buildCatalog } from '../../src/domain/model/build-catalog.ts';
import { cellOf, defaultOf } from '../../src/domain/model/lookup.ts';
import { formatProblem } from '../../src/domain/model/content.ts';

const { content, problems } = readAndCheck();
const catalog = buildCatalog(content);

test('content/ has no problems', () => {
  expect(problems.map(formatProblem).join('\n')).toBe('');
});

describe('the catalog', () => {
  test('has one cell for every server and feature, and every cell can be followed to its source', () => {
    expect(catalog.servers.length).toBeGreaterThan(1);
    const cells = catalog.servers.flatMap((server) => catalog.features.map((feature) => cellOf(catalog, server.id, feature.id)));
    expect(cells).toHaveLength(matrixOut(catalog).cells.length);
    const lost = cells.filter(({ ground }) => !/^https:\/\//.test(ground.url) && ground.kind !== 'observed');
    const undated = cells.filter(({ ground }) => !/^\d{4}-\d{2}-\d{2}$/.test(ground.read ?? ""));
    expect([...lost, ...undated].map((cell) => `${cell.server} ${cell.feature}: ${cell.ground.url}`)).toEqual([]);
  });

  test('has a default configuration and words for every server', () => {
    for (const server of catalog.servers) {
      expect(defaultOf(server).default, server.id).toBe(true);
      expect(server.summary.ru, `${server.id}: summary`).toMatch(/\p{Script=Cyrillic}/u);
    }
  });
});

describe('examples', () => {
  const ending = (path: string, end: string) => path.endsWith(end);
  const scripts = Object.keys(content.examples);
  const has = (command: string) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

  test('are all shown somewhere', () => {
    const prose = [...content.servers, ...content.guides].map((it) => it.body).join('\n');
    expect(scripts.filter((path) => !prose.includes(`file="${path}"`)).map((path) => `content/examples/${path}: is shown nowhere, show it or remove it`)).toEqual([]);
  });

  test.skipIf(!has('python3'))('in Python can be compiled', () => {
    const program = 'import ast, json, sys\nfor path, text in json.load(sys.stdin).items():\n    try: ast.parse(text, path)\n    except SyntaxError as error: print(path, error)';
    const files = Object.fromEntries(Object.entries(content.examples).filter(([path]) => ending(path, '.py')));
    const { stdout, status } = spawnSync('python3', ['-c', program], { input: JSON.stringify(files), encoding: 'utf8' });
    expect(Object.keys(files).length).toBeGreaterThan(0);
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  test('for a shell can be read by it', () => {
    const faults = scripts
      .filter((path) => ending(path, '.sh'))
      .flatMap((path) => {
        const { status, stderr } = spawnSync('sh', ['-n'], { input: content.examples[path]!, encoding: 'utf8' });
        return status === 0 ? [] : [`content/examples/${path}: ${stderr}`];
      });
    expect(faults).toEqual([]);
  });
});
