import { Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { OpenApiController } from './api-description/openapi.controller.js';
import { ErrorFilter } from './error.filter.js';
import { PageFrames } from './page-frame.js';
import { PageInterceptor } from './page.interceptor.js';
import { ReaderZoneController } from './reader-zone/reader-zone.controller.js';
import { SharedPages } from './shared-pages.js';
import { StyleSheetController } from './style-sheet.controller.js';

@Module({
  controllers: [OpenApiController, ReaderZoneController, StyleSheetController],
  providers: [
    PageFrames,
    SharedPages,
    { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
    { provide: APP_FILTER, useClass: ErrorFilter },
  ],
  exports: [PageFrames],
})
export class WebModule {}
