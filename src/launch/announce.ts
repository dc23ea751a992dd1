import type { NestExpressApplication } from '@nestjs/platform-express';
import { OrganizerLinks } from '../auth/organizer-links.js';
import type { Config } from '../kernel/config/env.js';

/** Tells whoever started the application where to go. */
export async function announce(app: NestExpressApplication, config: Config): Promise<void> {
  const link = config.production ? undefined : await app.get(OrganizerLinks).forRehearsal();
  const lines = [
    `Forum:      ${config.baseUrl}/`,
    link && `Organizer:  ${link}   (works once)`,
    !config.smtpUrl && `Mailbox:    ${config.baseUrl}/dev/mail`,
  ];
  console.log(`\n${lines.filter(Boolean).join('\n')}\n`);
}
