/** Names a file that is too large as soon as it is chosen, before minutes go by in sending it. The server judges it all the same. */
for (const input of document.querySelectorAll<HTMLInputElement>('input[type=file][data-max-bytes]')) {
  const error = document.createElement('p');
  error.className = 'field-error';
  error.id = `${input.id}-size`;
  error.setAttribute('role', 'alert');
  input.addEventListener('change', (event) => {
    const size = input.files?.[0]?.size ?? 0;
    if (size <= Number(input.dataset.maxBytes)) {
      error.remove();
      return;
    }
    error.textContent = `${input.files?.[0]?.name ?? ''}: ${input.dataset.tooLarge ?? ''}`;
    // Nothing of it is sent, and nobody else looks at it.
    input.value = '';
    event.stopImmediatePropagation();
    input.before(error);
  });
}
