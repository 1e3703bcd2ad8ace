import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problemKinds } from '@mlps/api';
import { errorCodes } from '@mlps/controls';
import { expect } from 'chai';

const source = fileURLToPath(new URL('../../packages/web/src', import.meta.url));
const messages = join(source, 'messages');

/** Every file of the web page's source but the messages, with its text. */
function* sources(folder: string): Generator<[path: string, text: string]> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (path === messages) continue;
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
      yield [path.slice(source.length + 1), readFileSync(path, 'utf8')];
  }
}

const withoutComments = (text: string): string => text.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
const part = (path: string): string => readFileSync(join(messages, path), 'utf8');

describe('the words of the web page', () => {
  // Conclusions and names of control points are the library's data: the tables of tones and of initials need them as keys.
  const dataWords = ['components/word-tags.tsx', 'lib/point-initials.ts'];

  it('stand in the message files only', () => {
    const chinese = [...sources(source)].filter(
      ([path, text]) => !dataWords.includes(path) && /[\u3400-\u9fff\uff00-\uffef]/.test(withoutComments(text)),
    );
    expect(chinese.map(([path]) => path)).to.deep.equal([]);
  });

  it('are all used', () => {
    const words = new Set<string>();
    for (const [, text] of sources(source))
      for (const [, quoted, start] of text.matchAll(/'([\w.-]+)'|`([\w.-]+\.)\$\{/g)) words.add(quoted ?? start!);
    const files = readdirSync(join(messages, 'zh')).map((name) => part(join('zh', name)));
    const keys = files.flatMap((text) => [...text.matchAll(/^ {2}'([^']+)':/gm)].map(([, key]) => key!));
    const isUsed = (key: string): boolean => words.has(key) || words.has(key.slice(0, key.lastIndexOf('.') + 1));
    expect(keys).to.have.length.greaterThan(150);
    expect(keys.filter((key) => !isUsed(key))).to.deep.equal([]);
  });

  it('name every refusal of the service in English: add new codes to packages/web/src/messages/en/problems.ts', () => {
    const titles = part(join('en', 'problems.ts'));
    const named = (code: string): boolean => Object.hasOwn(errorCodes, code) || titles.includes(`'${code}':`);
    expect(Object.keys(problemKinds).filter((code) => !named(code))).to.deep.equal([]);
  });
});

describe('the initials by which the page finds control points', () => {
  it('are those of the catalog', async () => {
    const script = new URL('../../scripts/generate-point-initials.mjs', import.meta.url).href;
    const { pointInitialsModule } = (await import(script)) as { pointInitialsModule: () => string };
    expect(readFileSync(join(source, 'lib', 'point-initials.ts'), 'utf8'), `run node ${script}`).to.equal(
      pointInitialsModule(),
    );
  });
});
