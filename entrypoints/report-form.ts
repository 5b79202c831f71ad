import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type FillAnswer, type FormRun, type FormWorld, fillForm } from '../utils/content/fill-form';
import { thisPage } from '../utils/content/this-page';
import type { FillOrder } from '../utils/reports/order';

/** Injected on her press, into one document; called by `actions/in-document.ts`. The page cannot see this object. */
interface ReportForm {
  fill(order: FillOrder): FillAnswer;
  read(): FillAnswer | null;
}

export default defineUnlistedScript(() => {
  const isolated = globalThis as { atharReportForm?: ReportForm };
  isolated.atharReportForm ??= reportForm(thisPage());
});

function reportForm(world: FormWorld): ReportForm {
  let run: FormRun | null = null;
  return {
    fill(order) {
      run?.stop();
      run = fillForm(order, world);
      return run.answer();
    },
    read: () => run?.answer() ?? null,
  };
}
