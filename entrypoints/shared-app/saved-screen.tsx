import { FlagList } from '../../components/flag-list';
import { SelectionBar } from '../../components/selection-bar';
import { SendBox } from '../../components/send-box';
import type { Delivery } from '../../utils/schema/delivery';
import type { Partner } from '../../utils/schema/partner';
import type { Problem } from './attempt';
import type { Screen } from './screen';
import type { Library } from './use-library';
import type { Sending } from './use-sending';

/** The list as every screen of the tab "Saved" shares it. */
export interface Listed extends Library {
  deliveries: readonly Delivery[];
  selected: ReadonlySet<string>;
  caseName: string | null;
  onCase: (caseName: string | null) => void;
  onSelect: (ids: ReadonlySet<string>) => void;
  go: (screen: Screen) => void;
}

export interface SendBoxState {
  partners: readonly Partner[];
  partnerId: string | null;
  deliveries: readonly Delivery[];
  sending: Sending;
  onPartner: (id: string) => void;
  onAddPartner: () => void;
}

export function SavedScreen({ go, showMore, ...listed }: Listed) {
  return (
    <FlagList
      {...listed}
      onOpen={(id) => go({ at: 'flag', id })}
      onReport={(id) => go({ at: 'report', id })}
      onMore={showMore}
      focusTitle={false}
    />
  );
}

export function SavedFooter({ selected, onSelect, go, sendBox }: Listed & { sendBox: SendBoxState }) {
  return (
    <SelectionBar count={selected.size} onSort={() => go({ at: 'sort' })} onClear={() => onSelect(new Set())}>
      <Send ids={[...selected]} many {...sendBox} />
    </SelectionBar>
  );
}

export function Send(
  props: SendBoxState & {
    ids: readonly string[];
    many?: boolean;
    /** What has to be kept before anything is sealed: a child that she marked a moment ago. */
    before?: () => Promise<Problem | null>;
    toldSince?: (partnerId: string) => boolean;
  },
) {
  const { ids, many = false, sending, before = async () => null, ...box } = props;
  const when = async (seal: () => void) => {
    const problem = await before();
    if (problem === null) seal();
    else sending.refuse(problem);
  };
  return (
    <SendBox
      {...box}
      many={many}
      progress={sending.progress}
      onSend={(partner) => void when(() => sending.send(ids, partner))}
      onFile={(partner) => void when(() => sending.toFile(ids, partner))}
    />
  );
}
