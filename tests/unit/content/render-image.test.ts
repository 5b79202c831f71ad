// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import * as pixels from '../../../utils/content/pixels';
import { renderImage } from '../../../utils/content/render-image';

afterEach(() => vi.restoreAllMocks());

test('a live picture that belongs to another post by now stays a grey box', async () => {
  vi.spyOn(pixels, 'pixelsOf').mockReturnValue('data:image/jpeg;base64,AAAA');
  const tree = document.createElement('div');
  const [same, another, gone] = ['same', 'another', 'gone'].map((name) => {
    const live = Object.assign(document.createElement('img'), { src: `blob:https://x.com/${name}` });
    document.body.append(live);
    const box = document.createElement('span');
    tree.append(box);
    return { box, live, address: live.src };
  });
  another!.live.setAttribute('src', 'blob:https://x.com/of-the-next-post');
  gone!.live.remove();
  await renderImage({ html: '', tree, pictures: [same!, another!, gone!], whole: true, width: 10, height: 10 });
  expect(Array.from(tree.children, (box) => box.childElementCount)).toEqual([1, 0, 0]);
});
