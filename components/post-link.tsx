import { useState } from 'preact/hooks';
import { postLink as texts } from '../utils/i18n/post-link';
import { Field } from './field';
import { useTexts } from './language';
import { Notice } from './notice';

/** For a post whose page shows no address: the link she copied herself. `read` gives it in its plain form, null for any other. */
export function PostLink(props: {
  link: string | null;
  read: (text: string) => string | null;
  onChange: (link: string | null) => void;
}) {
  const text = useTexts(texts);
  const [typed, setTyped] = useState(props.link ?? '');
  const isWrong = typed.trim() !== '' && props.read(typed) === null;
  return (
    <div class="stack">
      <p class="hint">{text('none')}</p>
      <Field
        label={text('label')}
        hint={text('hint')}
        dir="ltr"
        value={typed}
        onInput={(value) => {
          setTyped(value);
          // What is not a link is not kept: neither it, nor the one that stood there before.
          props.onChange(props.read(value));
        }}
      />
      {isWrong && <Notice kind="care">{text('wrong')}</Notice>}
    </div>
  );
}
