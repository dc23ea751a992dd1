import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import type { ProgrammeItem } from '../../scheduling/programme-item.js';
import { ProgrammeQueries } from '../../scheduling/programme.queries.js';
import { type NamedSpeaker, SpeakersQueries } from '../../speakers/speakers.queries.js';
import type { FormState } from '../../web/form-errors.js';
import { type PanelMember, PanelQueries } from '../panel/panel.queries.js';
import type { SpeakingBriefing } from '../panel/speaking-briefing.entity.js';

export interface RefusedForm {
  /** `add`, `briefing`, a speaker's id, `removal-<id>`, `confirmation-<id>` */
  form: string;
  state: FormState;
}

export interface PanelViewModel {
  item: ProgrammeItem;
  members: PanelMember[];
  briefing: SpeakingBriefing | null;
  /** Everybody who could be added. */
  others: NamedSpeaker[];
}

/** What the page of a panel shows. */
@Injectable()
export class PanelView {
  constructor(
    private readonly database: Database,
    private readonly panel: PanelQueries,
    private readonly programme: ProgrammeQueries,
    private readonly speakers: SpeakersQueries,
  ) {}

  of(sessionId: string): Promise<PanelViewModel> {
    return this.database.read(async (em) => {
      const item = await this.session(em, sessionId);
      const members = await this.panel.of(em, sessionId);
      const onPanel = new Set(members.map(({ speaker }) => speaker.id));
      const all = await this.speakers.allNamed(em);
      const others = all.filter(({ speaker }) => !onPanel.has(speaker.id));
      return { item, members, others, briefing: await this.panel.briefing(em, sessionId) };
    });
  }

  /** The session as the organizers have it now. */
  async session(em: EntityManager, id: string): Promise<ProgrammeItem> {
    const item = await this.programme.byIdWithDrafts(em, id);
    if (!item) throw new NotFound();
    return item;
  }
}
