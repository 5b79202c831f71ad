import { useState } from 'preact/hooks';
import { common } from '../utils/i18n/common';
import { reportPage } from '../utils/i18n/report-page';
import { Button } from './button';
import { useTexts } from './language';
import { visibleText } from './visible-text';

/** One value with its copy button; long ones scroll inside their own box. Covered: copied without being read again. */
export function CopyValue(props: {
  name: string;
  value: string;
  covered?: boolean;
  onCopy: (value: string) => Promise<void>;
}) {
  const text = useTexts(common);
  const covered = useTexts(reportPage)('covered');
  const [copied, setCopied] = useState(false);
  return (
    <div class="copy-value">
      <span class="hint">{props.name}</span>
      <div class="copy-line">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
        <div class="copy-text" dir="auto" tabIndex={0}>
          {props.covered === true ? <em class="absent">{covered}</em> : visibleText(props.value)}
        </div>
        <Button
          icon={copied ? 'check' : 'copy'}
          label={`${copied ? text('copied') : text('copy')}: ${props.name}`}
          onPress={() => void props.onCopy(props.value).then(() => setCopied(true))}
        >
          {copied ? text('copied') : text('copy')}
        </Button>
      </div>
    </div>
  );
}
