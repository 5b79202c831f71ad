import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { FormWorld } from '../utils/content/fill-form';
import { type GuideAnswer, type GuideRun, showGuide } from '../utils/content/show-guide';
import { thisPage } from '../utils/content/this-page';
import type { GuideOrder } from '../utils/reports/guide-order';

/** Injected on her press, into one document; called by `actions/in-document.ts`. The page cannot see this object. */
interface ReportGuide {
  show(order: GuideOrder): GuideAnswer;
  read(): GuideAnswer | null;
  /** As text: Chromium drops every null of an object. */
  says(): string | null;
  hide(): void;
}

export default defineUnlistedScript(() => {
  const isolated = globalThis as { atharReportGuide?: ReportGuide };
  isolated.atharReportGuide ??= reportGuide(thisPage());
});

function reportGuide(world: FormWorld): ReportGuide {
  let run: GuideRun | null = null;
  return {
    show(order) {
      run?.stop();
      run = showGuide(order, world);
      return run.answer();
    },
    read: () => run?.answer() ?? null,
    says: () => (run === null ? null : JSON.stringify(run.says())),
    hide: () => run?.stop(),
  };
}
