import { defineWebExtConfig } from 'wxt';

// As root the framework starts Chromium without --no-sandbox and loses it; `npm start` opens its own.
export default defineWebExtConfig({ disabled: true });
