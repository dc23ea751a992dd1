/** A long form is not left by mistake: the browser asks, in its own words, before what was typed is lost. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-asks-before-leaving]')) {
  const contentOf = () => JSON.stringify([...new FormData(form)]);
  const saved = form.dataset['asksBeforeLeaving'] === 'typed' ? '' : contentOf();
  let isBeingSent = false;
  form.addEventListener('submit', () => {
    isBeingSent = true;
  });
  // Whoever comes back to the page finds the form as she has left it.
  addEventListener('pageshow', () => {
    isBeingSent = false;
  });
  addEventListener('beforeunload', (event) => {
    if (!isBeingSent && contentOf() !== saved) event.preventDefault();
  });
}
