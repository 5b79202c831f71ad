import { Readability } from '@mozilla/readability';
import { readText } from '../shared/text';

/** More would keep the page waiting; such a page is read by its own marks only. */
const mostElements = 20_000;

/**
 * The words of a page that marks nothing: Mozilla's Readability on a copy, since it takes its document apart. Null where
 * it finds no article.
 */
export function readable(document: Document): string | null {
  try {
    const copy = document.cloneNode(true) as Document;
    const reader = new Readability(copy, {
      serializer: (node) => node,
      maxElemsToParse: mostElements,
      disableJSONLD: true,
    });
    const content = reader.parse()?.content ?? null;
    return content === null ? null : readText(content, { image: () => '' });
  } catch {
    // Too many elements, or markup it cannot take apart.
    return null;
  }
}
