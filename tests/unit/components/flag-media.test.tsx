// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { FlagMedia } from '../../../components/flag-media';
import { inLanguage } from './in-language';
import { inventedCapture, pictures } from './invented';

const [still] = inventedCapture.media;

test.each([
  ['en', 'only a picture of the video is saved'],
  ['fr', 'seule une image de la vidéo est gardée'],
  ['ar', 'حُفظت صورة من الفيديو فقط'],
] as const)('in %s a video of which only a picture is saved says so beside it', (language, words) => {
  const capture = { ...inventedCapture, media: [{ ...still!, missing: 'only-preview' as const }] };
  const { container } = inLanguage(<FlagMedia capture={capture} pictures={pictures} covered />, language);
  const figure = container.querySelector('figure:has(.absent)');
  expect(figure?.querySelector('.absent')?.textContent).toContain(words);
  expect(figure?.querySelector('img, .picture-waiting')).not.toBeNull();
});

test('a photo that is saved says nothing is missing', () => {
  const capture = { ...inventedCapture, media: [{ ...still!, missing: null }] };
  const { container } = inLanguage(<FlagMedia capture={capture} pictures={pictures} covered />);
  expect(container.querySelector('.absent')).toBeNull();
});
