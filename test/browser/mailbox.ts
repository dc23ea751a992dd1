import type { BrowserContext, Page } from 'playwright-core';

/** The newest mail to that address as text, opened in the mailbox of the rehearsal. */
export async function newestMail(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/dev/mail?q=${address}`);
  await page.locator('tbody a').first().click();
  await page.getByRole('link', { name: /^(Text|텍스트)$/ }).click();
  return page;
}

/** The links of a mail carry the public address of the site. */
export async function linkIn(mail: Page, path: string): Promise<string> {
  const text = (await mail.locator('main').textContent()) ?? '';
  const found = new RegExp(`http://forum\\.test(${path}[\\w./-]*)`).exec(text)?.[1];
  if (!found) throw new Error(`No link to ${path} in the mail:\n${text}`);
  return found;
}
