import { render } from 'preact';
import { keepFocus } from '../../components/keep-focus';
import { readSettings } from '../../utils/actions/settings';
import { App } from './app';
import type { Screen } from './screen';

/** Settings first (a few milliseconds), so that the very first paint is in her language; the vault answers later. */
export async function mount({ surface, start }: { surface: Surface; start: Screen }): Promise<void> {
  const root = document.getElementById('app');
  if (root === null) throw new Error('the page has no #app');
  document.documentElement.dataset.surface = surface;
  keepFocus(document);
  render(<App first={await readSettings()} start={start} surface={surface} />, root);
}

export type Surface = 'popup' | 'panel' | 'options';
