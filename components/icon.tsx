/** Drawn here so that nothing is loaded. Shapes that point somewhere are mirrored by `.icon-mirrored` in RTL. */
const paths = {
  mark: 'M6 19c2.5-1 3-4 5-8s4-6 7-6M9 20c2-.6 3.2-2.6 4.6-5.6S17 10 19 9.4',
  saved: 'M7 4h10v16l-5-3.6L7 20z',
  organisations: 'M4 20V9l8-5 8 5v11M4 20h16M9.5 20v-6h5v6',
  deliveries: 'M4 12l16-7-5.5 15-3.2-6.2z',
  settings: 'M5 7h8M17 7h2M5 12h2M11 12h8M5 17h10M18.5 17h.5M15 5v4M9 10v4M16.5 15v4',
  leave: 'M13 4H5v16h8M10 12h10M17 8.5 20.5 12 17 15.5',
  back: 'M14.5 6 8.5 12l6 6',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  eye: 'M3 12s3.3-6 9-6 9 6 9 6-3.3 6-9 6-9-6-9-6zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  check: 'M5 12.5 10 17l9-10',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  file: 'M7 3.5h7l4 4v13H7zM14 3.5v4h4',
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  const mirrored = name === 'back' || name === 'leave' || name === 'deliveries';
  return (
    <svg class={mirrored ? 'icon icon-mirrored' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
