/**
 * Stands in for WXT's own class in scripts that every page carries (wxt.config.ts). WXT's announces itself by an event
 * on the page's document, which a page that knows our id can hear and use to switch the script off (seen 2026-11).
 */
export class ContentScriptContext {}
