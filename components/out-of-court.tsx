import { outOfCourtTexts } from '../utils/i18n/out-of-court';
import { Button } from './button';
import { useTexts } from './language';
import { Code } from './quoted';

/** A body in her language. */
export interface BodyShown {
  id: string;
  name: string;
  facts: readonly string[];
  address: string;
}

export interface OutOfCourtShown {
  bodies: readonly BodyShown[];
  /** The Commission's list, and who stands on it besides. */
  list: { text: string; address: string };
  readOn: string;
}

/** Folded, because most who use Athar are elsewhere. A page is opened only after a second press that says what it sees. */
export function OutOfCourt({ shown, onOpen }: { shown: OutOfCourtShown; onOpen: (id: string) => void }) {
  const text = useTexts(outOfCourtTexts);
  return (
    <details>
      <summary>{text('title')}</summary>
      <div class="stack stack-tight">
        <p>
          <strong>{text('forWhom')}</strong>
        </p>
        <p class="hint">{text('what')}</p>
        <p class="hint">{text('time')}</p>
        <p class="hint">{text('name')}</p>
        <ul class="guide">
          {shown.bodies.map((body) => (
            <li key={body.id} data-body={body.id}>
              <bdi>
                <b>{body.name}</b>
              </bdi>
              <ul class="guide">
                {body.facts.map((fact) => (
                  <li key={fact} class="hint">
                    {fact}
                  </li>
                ))}
              </ul>
              <Opens name={body.name} address={body.address} onOpen={() => onOpen(body.id)} />
            </li>
          ))}
          <li data-body="commission">
            {shown.list.text}
            <Opens name={text('listName')} address={shown.list.address} onOpen={() => onOpen('commission')} />
          </li>
        </ul>
        <p class="hint">{shown.readOn}</p>
      </div>
    </details>
  );
}

function Opens({ name, address, onOpen }: { name: string; address: string; onOpen: () => void }) {
  const text = useTexts(outOfCourtTexts);
  return (
    <>
      <div>
        <Code>{address}</Code>
      </div>
      <details>
        <summary>
          {text('open')}
          <span class="unseen">: {name}</span>
        </summary>
        <p class="hint">{text('ask', { host: `\u2068${new URL(address).hostname}\u2069` })}</p>
        <div class="row">
          <Button label={`${text('yes')}: ${name}`} onPress={onOpen}>
            {text('yes')}
          </Button>
        </div>
      </details>
    </>
  );
}
