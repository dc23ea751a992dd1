import { Controller, Get } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { Public } from '../../kernel/http/permissions.js';
import { Member } from '../member.entity.js';

@Controller('api/v1/members')
export class MembersApiController {
  constructor(private readonly database: Database) {}

  @Public()
  @Get()
  async index() {
    const members = await this.database.read((em) => em.find(Member, { order: { name: 'ASC' } }));
    return { items: members.map(presentMember), total: members.length };
  }
}

const presentMember = ({ id, name, status, iso2, subregionCode }: Member) => ({
  id,
  name,
  status,
  iso2,
  subregion: subregionCode,
});
