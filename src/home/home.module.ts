import { Module } from '@nestjs/common';
import { RegistrationModule } from '../registration/registration.module.js';
import { OpenWorkQueries } from './open-work.queries.js';
import { HomeController } from './web/home.controller.js';

@Module({
  imports: [RegistrationModule],
  controllers: [HomeController],
  providers: [OpenWorkQueries],
})
export class HomeModule {}
