// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepFocus } from '../../../components/keep-focus';

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
  document.body.innerHTML = '<main><div id="first"><button>Delete</button></div><p>Facts</p></main>';
  keepFocus(document, { signal: life.signal });
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

const one = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const observed = () => new Promise((done) => setTimeout(done, 0));

/** What a browser does with the focus of something that goes. */
async function put(place: HTMLElement, html: string): Promise<void> {
  (document.activeElement as HTMLElement).blur();
  place.outerHTML = html;
  await observed();
}

test('a question in the place of the pressed button is read out; its answer gives the focus back to the button', async () => {
  one('button').focus();
  await put(one('#first'), '<section><h2>Delete it?</h2><button id="no">No</button></section>');
  expect(document.activeElement?.textContent).toBe('Delete it?');
  one('#no').focus();
  await put(one('section'), '<div id="first"><button>Delete</button></div>');
  expect(document.activeElement?.textContent).toBe('Delete');
});

test('where nothing in that place can be pressed, what surrounds it is asked', async () => {
  one('button').focus();
  document.body.insertAdjacentHTML('beforeend', '<footer><a href="#x">On</a></footer>');
  await put(one('main'), '<main><p>Working</p><button disabled>Wait</button></main>');
  expect(document.activeElement).toBe(one('a'));
  await put(one('footer'), '<footer><input></footer>');
  expect(document.activeElement?.localName).toBe('input');
});

test('a heading that a closed fold hides takes no focus: the fold gets it; where nothing does, what surrounds it is asked', async () => {
  // As a browser has it: what is not drawn cannot be focused.
  const focus = HTMLElement.prototype.focus;
  vi.spyOn(HTMLElement.prototype, 'focus').mockImplementation(function (this: HTMLElement, options) {
    const fold = this.closest('details:not([open])');
    if (fold === null || this.localName === 'summary') focus.call(this, options);
  });
  one('button').focus();
  await put(one('#first'), '<details><summary>More</summary><h2>Hidden</h2></details>');
  expect(document.activeElement).toBe(one('summary'));
  document.body.insertAdjacentHTML('beforeend', '<footer><a href="#x">On</a></footer>');
  await put(one('main'), '<main><details><h2>Hidden</h2><button>Hidden</button></details></main>');
  expect(document.activeElement).toBe(one('a'));
});

test('while something is on its way nothing around it takes the focus: what comes in its place does', async () => {
  document.body.insertAdjacentHTML('afterbegin', '<header><button>Back</button></header>');
  one('#first button').focus();
  await put(one('#first'), '<div class="progress" role="status"></div>');
  expect(document.activeElement).toBe(document.body);
  await put(one('.progress'), '<section><h2>It has come</h2></section>');
  expect(document.activeElement?.textContent).toBe('It has come');
});

test('where what was on its way comes to nothing that takes the focus, what surrounds it is asked', async () => {
  document.body.insertAdjacentHTML('afterbegin', '<header><button>Back</button></header>');
  one('#first button').focus();
  await put(one('#first'), '<div class="progress" role="status"></div>');
  await put(one('.progress'), '<p>It cannot be opened.</p>');
  expect(document.activeElement?.textContent).toBe('Back');
});

test('a button that is switched off for a moment gets it back; one that she left does not', async () => {
  const button = one<HTMLButtonElement>('button');
  button.focus();
  button.disabled = true;
  await observed();
  button.blur();
  button.disabled = false;
  await observed();
  expect(document.activeElement).toBe(button);
  button.blur();
  one('p').textContent = 'Changed';
  one('main').append(document.createElement('p'));
  await observed();
  expect(document.activeElement).toBe(document.body);
});

test('what she left by a press beside it gives the focus to nothing when it goes; what she pressed itself still does', async () => {
  one('button').focus();
  one('p').dispatchEvent(new Event('pointerdown', { bubbles: true }));
  await put(one('#first'), '<section><h2>Renewed by itself</h2><button>Open</button></section>');
  expect(document.activeElement).toBe(document.body);
  one('button').focus();
  one('button').dispatchEvent(new Event('pointerdown', { bubbles: true }));
  await put(one('section'), '<section><h2>Her answer</h2></section>');
  expect(document.activeElement?.textContent).toBe('Her answer');
});

test('what has the focus elsewhere keeps it', async () => {
  one('button').focus();
  document.body.insertAdjacentHTML('beforeend', '<input>');
  one('input').focus();
  one('#first').remove();
  await observed();
  expect(document.activeElement).toBe(one('input'));
});
