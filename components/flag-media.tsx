import { flags } from '../utils/i18n/flags';
import { imageReasons, mediaReasons } from '../utils/i18n/names';
import type { Capture } from '../utils/schema/capture';
import { useTexts } from './language';
import { visibleText } from './visible-text';

/** Object URLs by blob id; a file that is not there yet is simply not shown yet. */
export type Pictures = ReadonlyMap<string, string>;

/** Image and photos of one capture. Covered: blurred and grey, without alternative text. Nothing plays. */
export function FlagMedia({ capture, pictures, covered }: { capture: Capture; pictures: Pictures; covered: boolean }) {
  const text = useTexts(flags);
  const why = useTexts(imageReasons);
  const media = useTexts(mediaReasons);
  const { image } = capture;
  return (
    <div class="pictures">
      {image !== null && (
        <figure>
          <Picture href={pictures.get(image.file.blob)} alt={text('imageOf')} covered={covered} />
          <figcaption class="hint">
            {image.reason === null ? text(image.kind) : why(image.reason)}
            {image.masks.length > 0 && ` ${text('masked')}`}
          </figcaption>
        </figure>
      )}
      {capture.media.map((one) => {
        const n = one.index + 1;
        if (one.file === null) {
          return (
            <p key={one.index} class="hint absent">
              {text('mediaNotKept', { n, reason: media(one.missing ?? 'failed') })}
            </p>
          );
        }
        if (!one.file.mediaType.startsWith('image/')) {
          return (
            <p key={one.index} class="hint">
              {text('play')}
            </p>
          );
        }
        const alt = capture.post.media[one.index]?.alt;
        const picture = (
          <Picture
            key={one.index}
            href={pictures.get(one.file.blob)}
            alt={alt ? visibleText(alt) : text('mediaOf', { n })}
            covered={covered}
          />
        );
        if (one.missing === null) return picture;
        return (
          <figure key={one.index}>
            {picture}
            <figcaption class="hint absent">{text('mediaNotKept', { n, reason: media(one.missing) })}</figcaption>
          </figure>
        );
      })}
    </div>
  );
}

function Picture({ href, alt, covered }: { href: string | undefined; alt: string; covered: boolean }) {
  if (href === undefined) return <div class="picture picture-waiting" />;
  return (
    <span class={covered ? 'picture picture-covered' : 'picture'}>
      <img src={href} alt={covered ? '' : alt} />
    </span>
  );
}
