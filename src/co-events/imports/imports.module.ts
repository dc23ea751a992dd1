import { Module } from '@nestjs/common';
import { FilesModule } from '../../files/files.module.js';
import { CoEventsModule } from '../co-events.module.js';
import { OrganizationNames } from '../submission/organization-names.queries.js';
import { VisitorLimits } from '../submission/visitor-limits.js';
import { CalendarFetcher } from './calendar-fetcher.js';
import { CalendarImportsService } from './calendar-imports.service.js';
import { CalendarRefresh } from './calendar-refresh.js';
import { CalendarRefreshWorker } from './calendar-refresh.worker.js';
import { HostContacts } from './host-contacts.queries.js';
import { Internet, RealInternet } from './internet.js';
import { SheetImportsService } from './sheet-imports.service.js';
import { CalendarsController } from './web/calendars.controller.js';
import { ImportsController } from './web/imports.controller.js';
import { SheetsController } from './web/sheets.controller.js';

@Module({
  imports: [CoEventsModule, FilesModule],
  controllers: [ImportsController, CalendarsController, SheetsController],
  providers: [
    CalendarFetcher,
    CalendarImportsService,
    CalendarRefresh,
    CalendarRefreshWorker,
    HostContacts,
    OrganizationNames,
    SheetImportsService,
    VisitorLimits,
    { provide: Internet, useClass: RealInternet },
  ],
})
export class ImportsModule {}
