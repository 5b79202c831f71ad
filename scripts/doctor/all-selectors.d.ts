/** Made when the doctor is bundled: what each `selectors.ts` below `utils/platforms/` exports. */
declare module 'athar:all-selectors' {
  export const modules: Readonly<Record<string, object>>;
}
