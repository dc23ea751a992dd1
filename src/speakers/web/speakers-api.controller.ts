import { Controller, Get } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { Public } from '../../kernel/http/permissions.js';
import { type SpeakerProfile, SpeakersQueries } from '../speakers.queries.js';

@Controller('api/v1/speakers')
export class SpeakersApiController {
  constructor(
    private readonly database: Database,
    private readonly speakers: SpeakersQueries,
  ) {}

  @Public()
  @Get()
  async index() {
    const speakers = await this.database.read((em) => this.speakers.all(em));
    return { items: speakers.map(presentSpeaker), total: speakers.length };
  }
}

const presentSpeaker = (speaker: SpeakerProfile) => ({
  id: speaker.id,
  name: speaker.name,
  originalScriptName: speaker.originalScriptName,
  functionTitle: speaker.functionTitle,
  organization: speaker.organizationName,
  organizationId: speaker.organizationId,
  country: speaker.country,
  biography: speaker.biography,
  languages: speaker.languages,
  links: speaker.links,
});
