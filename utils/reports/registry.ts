import type { PlanId, ReportPlan } from './plan';
import { anywhereHashes } from './plans/anywhere/hashes';
import { anywhereOrganisation } from './plans/anywhere/organisation';
import { anywhereSiteContact } from './plans/anywhere/site-contact';
import { facebookDefamation } from './plans/facebook/defamation';
import { facebookImpersonation } from './plans/facebook/impersonation';
import { facebookInApp } from './plans/facebook/in-app';
import { facebookIntimateImages } from './plans/facebook/intimate-images';
import { facebookLegalRemoval } from './plans/facebook/legal-removal';
import { telegramDsa } from './plans/telegram/dsa';
import { telegramInApp } from './plans/telegram/in-app';
import { telegramMail } from './plans/telegram/mail';
import { telegramSupport } from './plans/telegram/support';
import { whatsappInApp } from './plans/whatsapp/in-app';
import { whatsappMail } from './plans/whatsapp/mail';
import { xAbuse } from './plans/x/abuse';
import { xDsa } from './plans/x/dsa';
import { xHatefulConduct } from './plans/x/hateful-conduct';
import { xImpersonation } from './plans/x/impersonation';
import { xInApp } from './plans/x/in-app';
import { xPrivateInformation } from './plans/x/private-information';
import { xTakeItDown } from './plans/x/take-it-down';

export const plans: readonly ReportPlan[] = [
  xInApp,
  xDsa,
  xAbuse,
  xHatefulConduct,
  xPrivateInformation,
  xImpersonation,
  xTakeItDown,
  facebookInApp,
  facebookImpersonation,
  facebookIntimateImages,
  facebookLegalRemoval,
  facebookDefamation,
  telegramInApp,
  telegramMail,
  telegramSupport,
  telegramDsa,
  whatsappInApp,
  whatsappMail,
  anywhereHashes,
  anywhereOrganisation,
  anywhereSiteContact,
];

export function planOf(id: string): ReportPlan | null {
  return plans.find((plan) => plan.id === (id as PlanId)) ?? null;
}
