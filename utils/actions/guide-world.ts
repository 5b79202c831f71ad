import type { GuideAnswer } from '../content/show-guide';
import type { GuideOrder } from '../reports/guide-order';
import { callIn, look, type PageDocument } from './in-document';
import { type ReportWorld, reportWorld } from './report-world';

/** What showing a guide touches: her flags, tabs, the note of which tab shows which report, one document. */
export interface GuideWorld extends Pick<ReportWorld, 'openings' | 'now'> {
  flags: Pick<ReportWorld['flags'], 'readFlag' | 'listFlags'>;
  tabs: Pick<ReportWorld['tabs'], 'addressOf'>;
  /** Throws when the browser does not let us reach the tab. */
  page: {
    look(tabId: number): Promise<PageDocument>;
    show(document: PageDocument, order: GuideOrder): Promise<GuideAnswer | null>;
    read(document: PageDocument): Promise<GuideAnswer | null>;
    /** What the card says, as JSON text of that page's script. */
    says(document: PageDocument): Promise<string | null>;
    hide(document: PageDocument): Promise<void>;
  };
}

export const guideWorld: GuideWorld = {
  flags: reportWorld.flags,
  tabs: reportWorld.tabs,
  openings: reportWorld.openings,
  now: reportWorld.now,
  page: {
    look,
    show: (document, order) => callIn(document, 'guide', 'show', order),
    read: (document) => callIn(document, 'guide', 'read'),
    says: (document) => callIn(document, 'guide', 'says'),
    hide: async (document) => void (await callIn(document, 'guide', 'hide')),
  },
};
