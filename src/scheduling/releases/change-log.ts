import type { EntityManager } from 'typeorm';
import type { Locale } from '../../kernel/i18n/locale.js';
import { readLiveFacts } from '../live-facts.js';
import type { ScheduleVersion } from './schedule-version.entity.js';
import { type ToldGroup, toldGroups } from './told-changes.js';
import { readChanges, readVersionRow, readVersions } from './versions.queries.js';

/** A version as everybody reads of it. */
export interface LoggedVersion {
  version: ScheduleVersion;
  changes: ToldGroup[];
}

/** As many versions as stand on one page. */
const versionsPerPage = 10;

/** Of one version. */
export const changesPerPage = 50;

export interface ChangeLog {
  versions: LoggedVersion[];
  page: number;
  pages: number;
}

/** The newest first. A page that there is not is the last one. */
export async function readChangeLog(em: EntityManager, wanted: number, locale: Locale): Promise<ChangeLog> {
  const [latest] = await readVersions(em, { take: 1 });
  const pages = Math.max(1, Math.ceil((latest?.number ?? 0) / versionsPerPage));
  const page = Math.min(Math.max(1, wanted), pages);
  const versions = await readVersions(em, { skip: (page - 1) * versionsPerPage, take: versionsPerPage });
  return { versions: await told(em, versions, locale), page, pages };
}

export async function readLogged(
  em: EntityManager,
  number: number,
  locale: Locale,
): Promise<LoggedVersion | undefined> {
  const version = await readVersionRow(em, number);
  return version ? (await told(em, [version], locale))[0] : undefined;
}

async function told(
  em: EntityManager,
  versions: readonly ScheduleVersion[],
  locale: Locale,
): Promise<LoggedVersion[]> {
  const facts = await readLiveFacts(em);
  const made = await readChanges(em, versions);
  return made.map(({ version, changes }) => ({ version, changes: toldGroups(changes, facts, locale) }));
}
