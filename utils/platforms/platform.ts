import type { PlatformId, Post } from '../schema/post';

/** The page a post is read from. `document` belongs to the page: read it, never change it. */
export interface Page {
  url: string;
  now: Date;
  /** IANA name, for times the page shows without a zone. */
  timeZone: string;
  /** The page's language, from `<html lang>`. */
  lang: string | null;
  document: Document;
}

/** Elements of a post that show the person who looks at it. */
export interface ViewerParts {
  /** False when the page does not tell who she is: then no screenshot is taken. */
  certain: boolean;
  parts: Element[];
}

/**
 * Why an element holds no post. `wall`: a log-in stands in front; `unavailable`: the platform does not show it (any more);
 * `skeleton`, `empty`: not loaded, or only its frame; `placeholder`: emptied by a long list; `service`: the platform's own
 * words; `unsent`: her own, not sent; `leaving`: a chat on its way out; `unknown`: which message it is cannot be told;
 * `chats`: private conversations as a whole page.
 */
export type HollowReason =
  | 'wall'
  | 'unavailable'
  | 'skeleton'
  | 'empty'
  | 'placeholder'
  | 'service'
  | 'unsent'
  | 'leaving'
  | 'unknown'
  | 'chats';

/** `after`, `before`: outside of it, at the end or the start of its first line, where a bubble leaves room and has words to its edge. */
export type ButtonLayout = 'inline' | 'corner' | 'after' | 'before';

/** The whole contract of an adapter: DOM in, plain records out. */
export interface Platform {
  id: PlatformId;
  /** Its folder's name: two adapters can serve one platform. */
  adapter: string;
  /** Raised with every change of what it reads: `x@1`. */
  version: string;
  matches(page: { url: string; document?: Document }): boolean;
  findPosts(root: ParentNode): Element[];
  /** The same in small steps, where looking at a long page would stop it. */
  findInSteps?(root: ParentNode): Generator<void, Element[]>;
  extractPost(element: Element, page: Page): Post;
  /** The one of these posts that the page's own address names; null where it names none of them for certain. */
  postOfPage?(posts: readonly Element[], page: Page): Element | null;
  /** Whether this address names a post, comment or picture of its own. */
  namesPost?(url: string): boolean;
  /** Where the button's host goes: last child of `parent`. Null: not now. */
  buttonPlace(element: Element): { parent: Element; layout: ButtonLayout } | null;
  /** False once a box without a role holds more than the one post it was found as. Absent: what is found stays a post. */
  isStillPost?(element: Element): boolean;
  /** The post that this element lies in, where only the post she points at carries a button. */
  postAround?(element: Element): Element | null;
  /** Stable key of the post that `element` shows now; null when there is none. */
  keyOf(element: Element): string | null;
  /** True where she is asked once more before anything is kept: what two people say to each other. Unsure counts as true. */
  needsConsent?(element: Element, page: Page): boolean;
  /** Waits for what the page only shows on attention. */
  settle?(element: Element): Promise<void>;
  viewerParts(element: Element, page: Page): ViewerParts;
  /** All that a copy and a drawing may hold, where her name can stand anywhere in the rest. */
  copied?(element: Element): Element[];
  /** What lies inside the element but is not the post: composer, comments, ads, menus. */
  outside(element: Element): Element[];
  /** Null for a real post, else why there is nothing to keep; judged by structure alone, never by words. */
  hollow(element: Element, post: Post): HollowReason | null;
  /** Selector of what stands in front of this platform's pages for who is not logged in. */
  wall?: string;
  /** The elements that show `post.media`, in its order; null where none is loaded. */
  mediaElements(element: Element): (Element | null)[];
}

/** The part that every page carries: small, so that a page that is only read pays little. */
export type Finder = Pick<Platform, 'matches' | 'findPosts' | 'findInSteps' | 'postAround' | 'keyOf' | 'buttonPlace'>;
