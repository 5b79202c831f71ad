/** Practice timelines of X that fight back. Invented people and words; `extra` is what makes each page hostile. */
export interface HostilePage {
  name: string;
  html: string;
}

function post(id: string, text: string, inside = ''): string {
  const handle = 'invented_person';
  return `<div data-testid="cellInnerDiv"><article data-testid="tweet" role="article" tabindex="0">
<div data-testid="User-Name"><a href="/${handle}"><div dir="ltr"><span>Invented Person</span></div></a>
<a href="/${handle}" tabindex="-1"><div dir="ltr"><span>@${handle}</span></div></a>
<a href="/${handle}/status/${id}" aria-label="Nov 1"><time datetime="2026-11-01T10:00:00.000Z">Nov 1</time></a></div>
<div data-testid="tweetText" lang="en" dir="auto"><span>${text}</span></div>${inside}
<div role="group" aria-label="7 replies, 2 reposts"><button data-testid="reply" aria-label="7 Replies. Reply">7</button>
<button data-testid="like" aria-label="5 Likes. Like">5</button></div></article></div>`;
}

function timeline({
  inside = '',
  script = '',
  markup = '',
}: {
  inside?: string;
  script?: string;
  markup?: string;
}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Home / X</title>
<style>body{margin:0;font:15px sans-serif;background:#fff}article{padding:12px;display:block}[role=group]{display:flex;gap:40px}</style>
<script>window.seen = { messages: 0, opened: 0, hooks: 0, removed: 0 };
addEventListener('message', () => { seen.messages += 1; });
document.addEventListener('click', (event) => { if (event.target.closest && event.target.closest('article')) seen.opened += 1; });
${script}</script></head><body>${markup}<div id="react-root"><header role="banner"><nav>
<a data-testid="AppTabBar_Profile_Link" href="/practice_viewer" aria-label="Profile">Profile</a></nav></header>
<main role="main"><div data-testid="primaryColumn"><section role="region">
${post('1990000000000000001', 'first of two posts', inside)}${post('1990000000000000002', 'second of two posts', inside)}
</section></div></main></div></body></html>`;
}

const clobberedNames = (
  'attributes childNodes firstChild nextSibling parentNode parentElement nodeType nodeName localName tagName style ' +
  'getAttribute getBoundingClientRect querySelector querySelectorAll closest matches contains isConnected ' +
  'ownerDocument children append remove textContent innerText addEventListener attachShadow id className dataset'
).split(' ');
const clobberedDocument =
  'body head documentElement defaultView implementation createElement createElementNS getElementById querySelector ' +
  'querySelectorAll baseURI URL location adoptedStyleSheets elementFromPoint visibilityState';

export const hostilePages = {
  quiet: timeline({}),
  clobbering: timeline({
    inside: `<form>${clobberedNames.map((name) => `<input name="${name}">`).join('')}<b>words in a form</b></form>`,
    markup: clobberedDocument
      .split(' ')
      .map((name) => `<img name="${name}" alt=""><form name="${name}"></form><a id="${name}"></a>`)
      .join(''),
  }),
  forging: timeline({
    script: `setInterval(() => {
      for (const host of document.querySelectorAll('[role=group] > div')) {
        host.click();
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup']) {
          host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
          host.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true }));
        }
        const box = host.getBoundingClientRect();
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        if (top) top.dispatchEvent(new PointerEvent('click', { bubbles: true, composed: true }));
      }
    }, 20);`,
  }),
  flooding: timeline({
    script: `const names = ['athar', 'athar.press', 'athar:document', 'wxt:content-script-started'];
    setInterval(() => {
      for (let i = 0; i < 50; i++) {
        postMessage({ athar: 'documentPost', type: names[i % 4], input: { post: {} } }, '*');
        document.dispatchEvent(new CustomEvent(names[i % 4], { detail: { athar: 'eraseEverything' } }));
      }
      seen.messages -= 50;
      const noise = document.createElement('p');
      noise.textContent = 'noise';
      document.body.append(noise);
      if (document.body.children.length > 200) noise.previousSibling.remove();
    }, 20);`,
  }),
  removing: timeline({
    script: `new MutationObserver((records) => {
      for (const record of records) for (const node of record.addedNodes) {
        if (node.localName === 'div' && node.attributes.length === 0 && node.parentElement && node.parentElement.matches('[role=group]')) {
          seen.removed += 1;
          node.remove();
        }
      }
    }).observe(document, { childList: true, subtree: true });`,
  }),
  hooking: timeline({
    script: `const hook = (owner, name) => {
      const original = owner[name];
      owner[name] = function (...given) { seen.hooks += 1; return original.apply(this, given); };
    };
    hook(Element.prototype, 'attachShadow');
    hook(EventTarget.prototype, 'dispatchEvent');
    hook(Element.prototype, 'getBoundingClientRect');
    hook(Document.prototype, 'createElement');
    hook(window, 'getComputedStyle');
    hook(window, 'fetch');
    hook(HTMLCanvasElement.prototype, 'toBlob');
    hook(JSON, 'parse');
    Object.prototype.athar = 'polluted';
    Object.prototype.state = 'saved';
    Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });`,
  }),
} as const satisfies Record<string, string>;
