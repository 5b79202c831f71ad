export const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-inline-size: 60rem; margin-inline: auto; padding: 1rem; overflow-wrap: anywhere; }
header { display: flex; gap: 1rem; align-items: baseline; flex-wrap: wrap; }
header nav { margin-inline-start: auto; display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; }
table { border-collapse: collapse; inline-size: 100%; }
td, th { text-align: start; padding: 0.4rem 0.6rem; border-block-end: 1px solid #8886; vertical-align: top; overflow-wrap: anywhere; }
button { font: inherit; padding: 0.4rem 0.9rem; }
form { display: inline; }
section { margin-block: 1.5rem; }
article { border: 1px solid #8886; border-radius: 0.5rem; padding: 1rem; margin-block: 1rem; }
textarea { box-sizing: border-box; inline-size: 100%; min-block-size: 12rem; font: 14px/1.6 ui-monospace, monospace; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
@media (max-width: 30rem) {
  dl { grid-template-columns: 1fr; }
  /* Cells below one another: three beside each other break Arabic words in their middle. */
  tr { display: block; padding-block: 0.4rem; border-block-end: 1px solid #8886; }
  td { display: block; padding-block: 0.1rem; border: 0; }
}
dt { opacity: 0.75; }
dd { margin: 0; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
.notice { border-inline-start: 4px solid #2a7; padding: 0.5rem 1rem; }
.refusal { border-inline-start: 4px solid #c33; padding: 0.5rem 1rem; }
.covered img, .covered video { max-inline-size: 100%; display: block; filter: grayscale(1) blur(24px); }
.covered input:checked ~ img, .covered input:checked ~ video { filter: none; }
.covered { display: block; overflow: hidden; margin-block: 0.5rem; }
`;

/** The list can be selected by hand too; this only saves the keys. */
export const script = `
for (const button of document.querySelectorAll('button[data-copy]')) {
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
    button.textContent = button.dataset.copied;
  });
}
`;
