import type { Author, Post } from '../../schema/post';
import { firstWay } from '../shared/empty-post';
import { readText, tidyName } from '../shared/text';
import { profileLink } from './detect';
import { ownAll, type Scope } from './scope';
import { at } from './selectors';

/**
 * Name and handle of a post's author. A display name may itself say "@somebody", so the handle is taken from links and
 * attributes that X writes, and from text only after the name. When the sources disagree there is no handle.
 */
export function authorOf(scope: Scope, linkedHandle: string | null, matched: Post['matched']): Author {
  const handle = firstWay<string>(matched, 'author.handle', [
    ['name-link 2026-09', () => linkOf(scope)],
    ['avatar 2026-09', () => avatarHandle(ownAvatar(scope))],
    ['at-text 2026-09', () => atText(scope)],
    ['permalink 2026-09', () => linkedHandle],
  ]);
  const agreed =
    handle !== null && linkedHandle !== null && handle.toLowerCase() !== linkedHandle.toLowerCase() ? null : handle;
  if (agreed !== handle) matched['author.handle'] = 'name and permalink disagree';
  const name = firstWay<string>(matched, 'author.name', [
    ['first-dir 2026-09', () => firstName(scope, '[dir]', handle)],
    ['name-link-text 2026-09', () => firstName(scope, 'a[href]', handle)],
    ['before-at 2026-11', () => beforeAt(scope)],
    ['byline-link 2026-05', () => (scope.isArticle && scope.userName === null ? byline(scope, agreed) : null)],
  ]);
  if (isAnothers(scope, linkedHandle)) {
    delete matched['author.name'];
    return { name: null, handle: agreed, id: null, url: agreed === null ? null : `https://x.com/${agreed}` };
  }
  return { name, handle: agreed, id: null, url: agreed === null ? null : `https://x.com/${agreed}` };
}

// Spaces, cards and the reply box show other people's.
function ownAvatar(scope: Scope): Element | null {
  const strangers = `${at.attachments}, ${at.card}, ${at.communityNote}, ${at.composer}, ${at.socialContext}`;
  return (
    ownAll(scope, at.avatar).find((avatar) => {
      const stranger = avatar.closest(strangers);
      return stranger === null || stranger === scope.root || !scope.root.contains(stranger);
    }) ?? null
  );
}

/** `UserAvatar-Container-<handle>`, null when X itself does not know. */
export function avatarHandle(avatar: Element | null): string | null {
  const match = /^UserAvatar-Container-(\w{1,20})$/.exec(avatar?.getAttribute('data-testid') ?? '');
  return match && match[1] !== 'unknown' ? match[1]! : null;
}

function linkOf(scope: Scope): string | null {
  for (const link of Array.from(scope.userName?.querySelectorAll('a[href]') ?? [])) {
    // The affiliate's badge is a link inside the name.
    if (link.querySelector('img[src*="/profile_images/"]') && tidyName(link.textContent) === null) continue;
    return profileLink(link.getAttribute('href'));
  }
  return null;
}

function atText(scope: Scope): string | null {
  const name = scope.userName?.querySelector('[dir]');
  if (!scope.userName || !name) return null;
  // Boxes around the name hold nothing but the name, which may itself begin with "@".
  const leaves = Array.from(scope.userName.querySelectorAll('span, div, a')).filter(
    (leaf) => !name.contains(leaf) && !leaf.contains(name),
  );
  const handles = leaves.map((leaf) => /^@(\w{1,20})$/.exec(tidyName(leaf.textContent) ?? '')?.[1] ?? null);
  return handles.findLast((handle) => handle !== null) ?? null;
}

// Where the name's own box is gone the first one is the handle's: then the handle must stand there once more.
function firstName(scope: Scope, selector: string, handle: string | null): string | null {
  const boxes = Array.from(scope.userName?.querySelectorAll(selector) ?? []).filter(
    (box) => box.tagName !== 'A' || profileLink(box.getAttribute('href')) !== null,
  );
  const [first] = boxes;
  const name = nameIn(first ?? null);
  if (name === null || handle === null || name.toLowerCase() !== `@${handle}`.toLowerCase()) return name;
  return boxes.some((box) => !box.contains(first!) && nameIn(box) === name) ? name : null;
}

// Permalink and picture say one, the name another: then the name is from a quoted post that lost its box.
function isAnothers(scope: Scope, linkedHandle: string | null): boolean {
  const picture = avatarHandle(ownAvatar(scope))?.toLowerCase();
  const named = (linkOf(scope) ?? atText(scope))?.toLowerCase();
  return named !== undefined && picture !== undefined && picture === linkedHandle?.toLowerCase() && named !== picture;
}

function nameIn(element: Element | null): string | null {
  if (!element) return null;
  const text = readText(element, {
    block: () => false,
    image: (image) => (isEmoji(image) ? (image.getAttribute('alt') ?? '') : ''),
  });
  return tidyName(text);
}

// A saved page has its pictures in it: then the address says nothing, and the words must be nothing but emoji.
function isEmoji(image: Element): boolean {
  if (/\/emoji\//.test(image.getAttribute('src') ?? '')) return true;
  return /^(?=.*[^\d\s])[\p{Emoji}\p{Emoji_Component}\p{Cf}]+$/u.test(image.getAttribute('alt') ?? '');
}

function beforeAt(scope: Scope): string | null {
  const all = nameIn(scope.userName);
  const handle = atText(scope);
  if (all === null || handle === null) return null;
  const end = all.lastIndexOf(`@${handle}`);
  return end > 0 ? tidyName(all.slice(0, end)) : null;
}

/** Above an X Article: links to its author's profile, one with the name and one with the handle. */
function byline(scope: Scope, handle: string | null): string | null {
  if (handle === null) return null;
  const links = ownAll(scope, 'a[href]').filter(
    (link) =>
      link.closest(at.articleBody) === null &&
      profileLink(link.getAttribute('href'))?.toLowerCase() === handle.toLowerCase(),
  );
  const names = new Set(links.map(nameIn).filter((name) => name !== null && !/^@\w{1,20}$/.test(name)));
  return names.size === 1 ? [...names][0]! : null;
}
