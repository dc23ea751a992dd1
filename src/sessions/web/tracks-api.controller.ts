import { Controller, Get } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { Public } from '../../kernel/http/permissions.js';
import { SessionsQueries } from '../sessions.queries.js';
import type { Track } from '../track.entity.js';

@Controller('api/v1/tracks')
export class TracksApiController {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsQueries,
  ) {}

  @Public()
  @Get()
  async index() {
    const tracks = await this.database.read((em) => this.sessions.tracks(em));
    return { items: tracks.map(presentTrack), total: tracks.length };
  }
}

const presentTrack = ({ id, name }: Track) => ({ id, name });
