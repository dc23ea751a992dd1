/** Shows the copy buttons, which can do nothing without script, and lets each take the field it names. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const field = document.querySelector<HTMLInputElement>(`#${CSS.escape(button.dataset.copy ?? '')}`);
  // Over plain HTTP there is no clipboard; the field can still be selected by hand.
  if (!field || !('clipboard' in navigator)) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(field.value).then(() => confirmCopy(button));
  });
}

function confirmCopy(button: HTMLButtonElement): void {
  const label = button.textContent;
  const status = button.parentElement?.querySelector('[role=status]');
  button.textContent = button.dataset.copied ?? label;
  if (status) status.textContent = button.textContent;
  setTimeout(() => {
    button.textContent = label;
    if (status) status.textContent = '';
  }, 3000);
}
