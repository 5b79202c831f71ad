import 'fake-indexeddb/auto';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// The fake browser has no permissions: nothing was allowed on request.
const nobody = { addListener: () => {}, removeListener: () => {} };
const permissions = {
  contains: async () => false,
  remove: async () => true,
  onAdded: nobody,
  onRemoved: nobody,
};

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { permissions });
});
