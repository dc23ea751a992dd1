/** Offers the zone of the device where it is among the choices and is not chosen yet. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-own-zone]')) {
  const select = document.querySelector<HTMLSelectElement>(
    `select#${CSS.escape(button.dataset.ownZone ?? '')}`,
  );
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const option = [...(select?.options ?? [])].find(({ value }) => value === zone);
  if (!select || !option || option.selected) continue;
  button.hidden = false;
  button.append(`: ${option.label}`);
  button.addEventListener('click', () => {
    select.value = zone;
    select.focus();
    button.hidden = true;
  });
}
