import { browser } from 'wxt/browser';

/** One document of one tab. `mark` is a random word in our isolated world, where the browser has no document ids. */
export interface PageDocument {
  tabId: number;
  documentId: string | null;
  mark: string;
  url: string;
  top: boolean;
}

/** What our two scripts leave in the isolated world of the document they were injected into. */
const scripts = {
  form: { file: '/report-form.js', leaves: 'atharReportForm', begins: 'fill' },
  guide: { file: '/report-guide.js', leaves: 'atharReportGuide', begins: 'show' },
} as const;

interface IsolatedWorld {
  atharDocument?: string;
  atharReportForm?: Verbs;
  atharReportGuide?: Verbs;
}
type Verbs = { readonly [verb: string]: ((order?: unknown) => unknown) | undefined };

// The functions below run in the page's document, alone: they may not use anything from this file.

/** Throws when the browser does not let us reach the tab. */
export async function look(tabId: number): Promise<PageDocument> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    func: () => {
      const world = globalThis as IsolatedWorld;
      world.atharDocument ??= crypto.randomUUID();
      return { mark: world.atharDocument, url: location.href, top: window.top === window };
    },
  });
  const seen = answer?.result as Pick<PageDocument, 'mark' | 'url' | 'top'> | undefined;
  if (answer === undefined || seen === undefined || seen === null) throw new Error('no answer from the tab');
  return { tabId, documentId: answer.documentId ?? null, ...seen };
}

/** Asks our script in that very document, and brings it there first when an order begins something. Null: it is not there. */
export async function callIn<Answer>(
  document: PageDocument,
  script: keyof typeof scripts,
  verb: string,
  order?: object,
): Promise<Answer | null> {
  const { file, leaves, begins } = scripts[script];
  const target = targetOf(document);
  if (verb === begins) await browser.scripting.executeScript({ target, files: [file] });
  const [answer] = await browser.scripting.executeScript({
    target,
    func: (mark: unknown, name: unknown, asked: unknown, given: unknown) => {
      const world = globalThis as IsolatedWorld;
      // Another document took the tab: it has another mark, or none.
      if (world.atharDocument !== mark) return null;
      const left = world[name as 'atharReportForm' | 'atharReportGuide'];
      return left?.[asked as string]?.(given === '' ? undefined : JSON.parse(given as string)) ?? null;
    },
    // As text: Chromium drops every null in an object it hands over (seen 2026-11-24).
    args: [document.mark, leaves, verb, order === undefined ? '' : JSON.stringify(order)],
  });
  return (answer?.result as Answer | undefined) ?? null;
}

/** By document where the browser can (Chromium), by top frame elsewhere. */
function targetOf({ tabId, documentId }: PageDocument) {
  return documentId === null ? { tabId, frameIds: [0] } : { tabId, documentIds: [documentId] };
}
