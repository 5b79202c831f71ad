import { useState } from 'preact/hooks';
import { reportPage } from '../utils/i18n/report-page';
import type { Language } from '../utils/schema/settings';
import { OneOf } from './choice';
import { Cover } from './cover';
import { Field } from './field';
import { languageNames } from './first-run';
import { useTexts } from './language';
import { PreviewText } from './preview-text';

export interface TextFacts {
  explanation: string;
  translation: string;
  goodFaith: boolean;
  language: Language;
}

/** Her facts, and the text they make. The words of the post stay covered: she need not read them again to report them. */
export function ReportText(props: {
  facts: TextFacts;
  /** Null without her explanation. */
  text: string | null;
  /** The same without the words of the post; null when they cannot be told apart any more. */
  coveredText: string | null;
  /** `explanation` waits for her first words. */
  focus: boolean;
  onFacts: (change: Partial<TextFacts>) => void;
  onText: (text: string) => void;
}) {
  const text = useTexts(reportPage);
  const [open, setOpen] = useState(false);
  const { facts, onFacts } = props;
  return (
    <>
      <Field
        label={text('explanation')}
        hint={text('explanationHint')}
        rows={3}
        focus={props.focus}
        value={facts.explanation}
        onInput={(explanation) => onFacts({ explanation })}
      />
      <OneOf
        legend={text('textLanguage')}
        look="segments"
        options={languageNames}
        value={facts.language}
        onChoose={(language) => onFacts({ language })}
      />
      <Field
        label={text('translation')}
        hint={text('translationHint')}
        rows={2}
        value={facts.translation}
        onInput={(translation) => onFacts({ translation })}
      />
      <label class="agree">
        <input
          type="checkbox"
          checked={facts.goodFaith}
          onChange={(event) => onFacts({ goodFaith: event.currentTarget.checked })}
        />
        <span>{text('goodFaith')}</span>
      </label>
      {props.text !== null && (
        <Cover label={text('textCover')} open={open} onOpen={setOpen}>
          {(covered) =>
            covered ? (
              <>
                <p class="hint">{text('coveredText')}</p>
                {props.coveredText !== null && (
                  <p class="report-covered" dir="auto">
                    <PreviewText text={props.coveredText} />
                  </p>
                )}
              </>
            ) : (
              <Field
                label={text('text')}
                hint={text('textIs')}
                rows={8}
                value={props.text ?? ''}
                onInput={props.onText}
              />
            )
          }
        </Cover>
      )}
    </>
  );
}
