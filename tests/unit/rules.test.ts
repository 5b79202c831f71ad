import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

// What nothing presses, sends or ticks is in rules/nothing-pressed.test.ts; here is the rest of the house's rules.
const built = ['utils', 'entrypoints', 'components'];
const files = built.flatMap(sources);
const code = files.filter(({ name }) => /\.tsx?$/.test(name));

const marks = {
  callsFetch: /(?<![.\w])fetch\(/,
  otherWayOut: /XMLHttpRequest|sendBeacon|new (WebSocket|EventSource|RTCPeerConnection|WebTransport)\b|importScripts/,
  console: /\bconsole\s*\./,
  hearsMessages: /addEventListener\(\s*['"`]message['"`]|\.onmessage\s*=/,
  announcesItself: /window\.postMessage|new CustomEvent\(/,
  openRoot: /attachShadow\(\s*\{\s*mode:\s*'open'/,
  database: /\bindexedDB\b|from 'idb'/,
  physicalSide:
    /(?<![\w-])(margin|padding|border|scroll-margin|scroll-padding)-(left|right)\b|(?<![\w-])(left|right)\s*:\s*[^;,}]*[;}]|text-align:\s*(left|right)|float:\s*(left|right)/,
  markupFromText: /\.innerHTML\b|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write\(|createContextualFragment/,
  browserByHand: /from 'webextension-polyfill'|(?<![.\w])chrome\.(runtime|storage|tabs|scripting)\b/,
};

function sources(folder: string): { name: string; text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|css|html)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((name) => ({ name: name.replaceAll(path.sep, '/'), text: readFileSync(name, 'utf8') }));
}

/** Comments say what code does not do; they are not code. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

const holding = (mark: RegExp, among = code) =>
  among.filter(({ text }) => mark.test(withoutComments(text))).map(({ name }) => name);

test('the tree was read', () => {
  const names = files.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(200);
  for (const name of ['utils/content/press.ts', 'entrypoints/background.ts', 'utils/actions/media.ts']) {
    expect(names).toContain(name);
  }
});

describe('what leaves the browser', () => {
  test('fetch is called in sync, in the media of the background, and for blobs of the own page', () => {
    const allowed =
      /^utils\/(sync\/[\w-]+\.ts|actions\/(media|document-post|[\w-]+-world)\.ts|content\/read-blob\.ts)$/;
    const callers = holding(marks.callsFetch);
    expect(callers.filter((name) => !allowed.test(name))).toEqual([]);
    expect(callers).toContain('utils/content/read-blob.ts');
  });

  test('no other way out exists', () => {
    expect(holding(marks.otherWayOut)).toEqual([]);
  });

  test('the one fetch of pages takes blob: addresses only', () => {
    const { text } = files.find(({ name }) => name === 'utils/content/read-blob.ts')!;
    const guard = text.indexOf("if (!address.startsWith('blob:')) return null;");
    expect(guard).toBeGreaterThan(0);
    expect(text.indexOf('fetch(')).toBeGreaterThan(guard);
  });

  test('nothing is written to the console', () => {
    expect(holding(marks.console)).toEqual([]);
  });
});

describe('what pages can reach', () => {
  test('no script of ours listens to window messages', () => {
    expect(holding(marks.hearsMessages, inPages())).toEqual([]);
  });

  test('none posts one, or sends an event that says who we are', () => {
    expect(holding(marks.announcesItself, inPages())).toEqual([]);
  });

  test('none runs in the page’s own world, and every entry keeps the framework quiet', () => {
    const entries = code.filter(({ name }) => name.endsWith('.content.ts'));
    expect(entries.map(({ name }) => name).sort()).toEqual([
      'entrypoints/facebook-mobile.content.ts',
      'entrypoints/facebook.content.ts',
      'entrypoints/pointed.content.ts',
      'entrypoints/telegram-preview.content.ts',
      'entrypoints/telegram.content.ts',
      'entrypoints/whatsapp.content.ts',
      'entrypoints/x.content.ts',
    ]);
    for (const { name, text } of entries) {
      expect(text, name).toContain('noScriptStartedPostMessage: true');
      expect(text, name).not.toMatch(/world\s*:|cssInjectionMode|matchOriginAsFallback|matchAboutBlank|allFrames/);
    }
  });

  test('the button’s root is closed', () => {
    const roots = holding(/attachShadow\(/);
    expect(roots).toContain('utils/content/post-button.ts');
    expect(holding(marks.openRoot)).toEqual([]);
  });

  /** What is bundled into scripts that run on platforms. */
  function inPages() {
    const places =
      /^utils\/(content|platforms)\/|^utils\/messaging\.ts$|^entrypoints\/(in-page|report-form|report-guide|[\w-]+\.content)\.ts$/;
    return code.filter(({ name }) => places.test(name));
  }
});

describe('every handler of a press in a page', () => {
  test('asks first whether a person pressed', () => {
    const handlers =
      /addEventListener\(\s*['"](click|keydown|pointerdown)['"],\s*(?:async\s*)?\((\w+)\)\s*=>\s*(\{[\s\S]{0,60})/g;
    const seen: string[] = [];
    for (const { name, text } of code.filter(({ name }) => /^utils\/content\//.test(name))) {
      for (const [, , event, body] of text.matchAll(handlers)) {
        expect(body, name).toMatch(new RegExp(`^\\{\\s*if \\(!${event}\\.isTrusted\\)`));
        seen.push(name);
      }
    }
    expect(seen).toEqual(
      expect.arrayContaining([
        'utils/content/post-button.ts',
        'utils/content/button-states.ts',
        'utils/content/ask-consent.ts',
      ]),
    );
  });
});

describe('how it is written', () => {
  test('databases are opened in storage only', () => {
    expect(holding(marks.database).filter((name) => !name.startsWith('utils/storage/'))).toEqual([]);
  });

  test('no file is longer than 250 lines', () => {
    const long = code.filter(({ text }) => text.split('\n').length > 250).map(({ name }) => name);
    // A list of texts is as long as its languages; anything else says on top why.
    const excused = (name: string) => name.startsWith('utils/i18n/');
    const unexplained = long.filter((name) => !excused(name) && !/^(\/\/|\/\*\*?).*long/i.test(textOf(name)));
    expect(unexplained).toEqual([]);
  });

  test('styles know start and end, not left and right', () => {
    const styles = files.filter(({ name }) => name.endsWith('.css') || name.includes('-style.ts'));
    expect(styles.length).toBeGreaterThan(3);
    expect(styles.filter(({ text }) => marks.physicalSide.test(withoutComments(text))).map(({ name }) => name)).toEqual(
      [],
    );
  });

  test('no markup is made from text', () => {
    expect(holding(marks.markupFromText)).toEqual([]);
  });

  test('nobody reaches for the polyfill or the browser’s own object by hand', () => {
    expect(holding(marks.browserByHand)).toEqual([]);
  });

  function textOf(name: string): string {
    return files.find((file) => file.name === name)!.text;
  }
});

test('the manifest names every content entry’s hosts', () => {
  // One host of those that the manifest names together.
  const wider = (match: string) => match.replace('//m.facebook.', '//*.facebook.');
  const config = readFileSync('wxt.config.ts', 'utf8');
  for (const { name, text } of code.filter((file) => file.name.endsWith('.content.ts'))) {
    for (const [match] of text.matchAll(/'https:\/\/[^']+\/\*'/g)) expect(config, name).toContain(wider(match));
  }
});

describe('the rules recognise', () => {
  test.each<[keyof typeof marks, string]>([
    ['callsFetch', 'await fetch(url)'],
    ['otherWayOut', "navigator.sendBeacon('/x')"],
    ['otherWayOut', "new WebSocket('wss://x')"],
    ['console', "console.log('x')"],
    ['hearsMessages', "window.addEventListener('message', hear)"],
    ['hearsMessages', 'self.onmessage = hear'],
    ['announcesItself', "window.postMessage({}, '*')"],
    ['openRoot', "host.attachShadow({ mode: 'open' })"],
    ['database', "indexedDB.open('x')"],
    ['physicalSide', '.a { margin-left: 1px }'],
    ['physicalSide', '.a { left: 0; }'],
    ['physicalSide', '.a { text-align: right }'],
    ['markupFromText', 'element.innerHTML = text'],
    ['browserByHand', 'chrome.runtime.sendMessage(x)'],
  ])('%s: %s', (mark, example) => {
    expect(marks[mark].test(withoutComments(example))).toBe(true);
  });

  test('and leave what is right alone', () => {
    const right =
      "world.fetch(url); // console.log('x')\n.a { inset-inline-start: 0; margin-inline: 1px; text-align: start }";
    for (const mark of Object.values(marks)) expect(withoutComments(right)).not.toMatch(mark);
  });
});
