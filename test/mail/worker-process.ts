import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Config } from '../../src/kernel/config/env.js';
import { DatabaseModule } from '../../src/kernel/database/database.module.js';
import { KernelModule } from '../../src/kernel/kernel.module.js';
import { MailModule } from '../../src/mail/mail.module.js';
import { OutboxPace } from '../../src/mail/outbox-pace.js';
import { schema } from '../../src/schema.js';

/** The real outbox and worker in a process of its own, to be killed: `{ config, pace }` as JSON. */
const { config, pace } = JSON.parse(process.argv[2] ?? '');
@Module({ imports: [KernelModule.with(new Config(config)), DatabaseModule.with(schema), MailModule] })
class Program {}

const app = await NestFactory.create(Program, { logger: false });
app.enableShutdownHooks();
Object.assign(app.get(OutboxPace), pace);
// Listening keeps the process alive; nobody asks it anything.
await app.listen(0, '127.0.0.1');
