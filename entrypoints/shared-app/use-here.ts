import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { pageUrl } from '../../utils/content/page-url';

/** The tab in front: its id, and its address without tracking where the browser shows it to us. */
export interface Here {
  tabId: number | null;
  pageUrl: string | null;
}

/** Null until known. Follows the person in a side panel, which outlives the tab it was opened on. */
export function useHere(): Here | null {
  const [here, setHere] = useState<Here | null>(null);
  useEffect(() => {
    const look = async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      const url = tab?.url !== undefined && /^https?:/.test(tab.url) ? pageUrl(tab.url) : '';
      const next = { tabId: tab?.id ?? null, pageUrl: url === '' ? null : url };
      setHere((now) => (now?.tabId === next.tabId && now.pageUrl === next.pageUrl ? now : next));
    };
    const changed = () => void look();
    void look();
    browser.tabs.onActivated.addListener(changed);
    browser.tabs.onUpdated.addListener(changed);
    return () => {
      browser.tabs.onActivated.removeListener(changed);
      browser.tabs.onUpdated.removeListener(changed);
    };
  }, []);
  return here;
}
