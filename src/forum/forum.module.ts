import { Module } from '@nestjs/common';
import { RoomsApiController } from './web/rooms-api.controller.js';

@Module({ controllers: [RoomsApiController] })
export class ForumModule {}
