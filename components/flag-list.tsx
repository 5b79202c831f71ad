import { common } from '../utils/i18n/common';
import { flags } from '../utils/i18n/flags';
import type { Delivery } from '../utils/schema/delivery';
import type { Flag } from '../utils/schema/flag';
import { Button } from './button';
import { FlagCard } from './flag-card';
import { Title } from './frame';
import { useTexts } from './language';
import { Progress } from './progress';

interface FlagListProps {
  /** Null until the first ones are open. */
  here: readonly Flag[] | null;
  recent: readonly Flag[] | null;
  more: boolean;
  deliveries: readonly Delivery[];
  selected: ReadonlySet<string>;
  cases: readonly string[];
  caseName: string | null;
  onCase: (caseName: string | null) => void;
  onSelect: (ids: ReadonlySet<string>) => void;
  onOpen: (id: string) => void;
  onReport: (id: string) => void;
  onMore: () => void;
  focusTitle: boolean;
}

export function FlagList(props: FlagListProps) {
  const text = useTexts(flags);
  const more = useTexts(common)('more');
  if (props.here === null || props.recent === null) {
    return (
      <>
        <Title focus={props.focusTitle}>{text('title')}</Title>
        <Progress text={text('opening')} />
      </>
    );
  }
  const hereIds = new Set(props.here.map((flag) => flag.id));
  const recent = props.recent.filter((flag) => !hereIds.has(flag.id));
  const shown = [...props.here, ...recent];
  const all = shown.length > 0 && shown.every((flag) => props.selected.has(flag.id));
  return (
    <div class="stack">
      <Title focus={props.focusTitle}>{text('title')}</Title>
      {shown.length === 0 && props.caseName === null && (
        <div class="empty">
          <p>{text('empty')}</p>
          <p class="hint">{text('emptyHelp')}</p>
        </div>
      )}
      {(shown.length > 0 || props.caseName !== null) && (
        <div class="list-tools">
          <label class="tick tick-all">
            <input
              type="checkbox"
              checked={all}
              onChange={() => props.onSelect(all ? new Set() : new Set(shown.map((flag) => flag.id)))}
            />
            <span>{text('selectAll')}</span>
          </label>
          {props.cases.length > 0 && (
            <label class="filter">
              <span class="hint">{text('caseFilter')}</span>
              <select
                value={props.caseName ?? ''}
                onChange={(event) => props.onCase(event.currentTarget.value === '' ? null : event.currentTarget.value)}
              >
                <option value="">{text('all')}</option>
                {props.cases.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
      )}
      <Part title={text('onThisPage')} part={props.here} {...props} />
      <Part title={text('recent')} part={recent} {...props} />
      {props.more && <Button onPress={props.onMore}>{more}</Button>}
    </div>
  );
}

function Part({ title, part, ...props }: FlagListProps & { title: string; part: readonly Flag[] }) {
  if (part.length === 0) return null;
  return (
    <section class="stack" aria-label={title}>
      <h2>{title}</h2>
      {part.map((flag) => (
        <FlagCard
          key={flag.id}
          flag={flag}
          deliveries={props.deliveries.filter((delivery) => delivery.flagIds.includes(flag.id)).slice(0, 3)}
          selected={props.selected.has(flag.id)}
          onSelect={(on) => props.onSelect(withOrWithout(props.selected, flag.id, on))}
          onOpen={() => props.onOpen(flag.id)}
          onReport={() => props.onReport(flag.id)}
        />
      ))}
    </section>
  );
}

function withOrWithout(selected: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(selected);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}
