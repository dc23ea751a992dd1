import { Controller, Get, Query } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { Public } from '../../kernel/http/permissions.js';
import { KnownOrganizations } from '../organizations/known-organizations.js';

/** A list that one reads at a glance. */
const most = 12;

/** Names of organizations for the form, as one types. */
@Controller('register/organizations')
export class OrganizationLookupController {
  constructor(
    private readonly database: Database,
    private readonly organizations: KnownOrganizations,
  ) {}

  @Public()
  @Get()
  async index(@Query('q') search: unknown): Promise<{ items: { name: string; country: string | null }[] }> {
    const wanted = typeof search === 'string' ? search.slice(0, 200) : '';
    const found = await this.database.read((em) => this.organizations.matching(em, wanted, most));
    return { items: found.map(({ name, country }) => ({ name, country })) };
  }
}
