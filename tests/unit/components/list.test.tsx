// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { FlagCard } from '../../../components/flag-card';
import { FlagList } from '../../../components/flag-list';
import { inLanguage } from './in-language';
import { emptyList, inventedDelivery, inventedFlag, states } from './invented';

test('a card tells who, when, where, and which image, and nothing of the post', () => {
  const { container } = inLanguage(<FlagList {...emptyList} recent={[inventedFlag(1)]} />);
  const card = container.querySelector('article');
  expect(card?.textContent).toContain('Invented 1');
  expect(card?.textContent).toContain('Screenshot · 1 picture, video or file');
  expect(card?.textContent).toContain('Not sorted yet');
  expect(card?.querySelector('time')?.getAttribute('datetime')).toBe('2026-11-20T18:22:05.000Z');
  expect(card?.querySelectorAll('img, video, blockquote')).toHaveLength(0);
});

test('what is missing is shown as missing', () => {
  const flag = inventedFlag(1, {
    summary: {
      authorName: null,
      authorHandle: null,
      postedAt: null,
      image: null,
      mediaKept: 0,
      mediaMissing: 2,
      missing: ['image', 'post.url', 'post.author.id', 'post.author.handle', 'media.0'],
    },
  });
  const { container } = inLanguage(<FlagList {...emptyList} recent={[flag]} />);
  const absent = [...container.querySelectorAll('.absent')].map((element) => element.textContent);
  expect(absent).toEqual([
    'author not shown',
    'time not shown',
    '2 pictures, videos or files not kept',
    'Missing: author · address · image',
  ]);
  expect(container.textContent).toContain('No image');
});

test('a video of which only a picture is saved counts as not kept', () => {
  const flag = inventedFlag(1, { summary: { mediaKept: 2, mediaMissing: 1, mediaPreviews: 1, missing: ['media.1'] } });
  const { container } = inLanguage(<FlagList {...emptyList} recent={[flag]} />);
  expect([...container.querySelectorAll('p.hint')].map((line) => line.textContent)).toContain(
    'Screenshot · 1 picture, video or file',
  );
  expect(container.querySelector('.absent')?.textContent).toBe('1 picture, video or file not kept');
});

test('a handle reads as people write it', () => {
  const flag = inventedFlag(1, { summary: { authorHandle: 'invented_1' } });
  const { container } = inLanguage(<FlagList {...emptyList} recent={[flag]} />);
  expect(container.querySelector('.handle')?.textContent).toBe('@invented_1');
});

test('a drawn image is never called a screenshot', () => {
  const { container } = inLanguage(
    <FlagList {...emptyList} recent={[inventedFlag(1, { summary: { image: 'rendering' } })]} />,
  );
  expect(container.textContent).toContain('Drawn image, no screenshot');
});

test('a post of this page is not listed twice', () => {
  const flag = inventedFlag(1);
  const { container, getByText } = inLanguage(
    <FlagList {...emptyList} here={[flag]} recent={[flag, inventedFlag(2)]} />,
  );
  expect(container.querySelectorAll('article')).toHaveLength(2);
  expect(getByText('From this page')).toBeTruthy();
});

test('selecting one, and all that are shown', () => {
  const onSelect = vi.fn();
  const [one, two] = [inventedFlag(1), inventedFlag(2)];
  const screen = inLanguage(<FlagList {...emptyList} recent={[one, two]} onSelect={onSelect} />);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select this post: Invented 2' }));
  expect(onSelect).toHaveBeenLastCalledWith(new Set([two.id]));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select all shown' }));
  expect(onSelect).toHaveBeenLastCalledWith(new Set([one.id, two.id]));
  screen.again(
    <FlagList {...emptyList} recent={[one, two]} selected={new Set([one.id, two.id])} onSelect={onSelect} />,
  );
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select all shown' }));
  expect(onSelect).toHaveBeenLastCalledWith(new Set());
});

test('each card says where its delivery is', () => {
  const { container } = inLanguage(
    <FlagList {...emptyList} recent={[inventedFlag(1)]} deliveries={[inventedDelivery(states.refused)]} />,
  );
  expect(container.querySelector('.flag-way')?.textContent).toBe(
    'Invented Desk 1: Not accepted: it is too large for this mailbox; use a sealed file',
  );
});

test('a hostile name neither breaks out nor hides', () => {
  const flag = inventedFlag(1, { summary: { authorName: '<img src=x onerror=1>\u202Eevil' } });
  const { container } = inLanguage(<FlagList {...emptyList} recent={[flag]} />);
  expect(container.querySelector('img')).toBeNull();
  expect(container.querySelector('bdi.name')?.textContent).toBe('<img src=x onerror=1>‹U+202E›evil');
});

test('nothing saved: one line of help, no empty tools', () => {
  const { container } = inLanguage(<FlagList {...emptyList} />, 'fr');
  expect(container.querySelector('.empty')?.textContent).toContain('Rien de gardé');
  expect(container.querySelector('.list-tools')).toBeNull();
});

test('a page of the web is named by its host; of a picture she handed in nothing is said to be "not shown"', () => {
  const web = { platform: 'web', kind: 'page', postId: null, authorName: null, authorHandle: null } as const;
  const card = (summary: Parameters<typeof inventedFlag>[1]) =>
    inLanguage(
      <FlagCard
        flag={inventedFlag(1, summary)}
        deliveries={[]}
        selected={false}
        onSelect={() => {}}
        onOpen={() => {}}
        onReport={() => {}}
      />,
    ).container.textContent;
  expect(card({ summary: { ...web, url: 'https://www.blog.invalid/a' } })).toContain('blog.invalidauthor not shown');
  const picture = { ...web, url: null, pageUrl: '', postedAt: null, origin: 'imported' } as const;
  expect(card({ summary: picture })).toContain('Pictureauthor not knowntime not known');
});
