import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Config } from './kernel/config/env.js';
import { NotFound } from './kernel/errors.js';
import { Public } from './kernel/http/permissions.js';
import { Metrics } from './kernel/metrics.js';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Figures for Prometheus: for this machine, and for whoever has METRICS_TOKEN. To everybody else there is no such page. */
@Controller()
export class MetricsController {
  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
  ) {}

  @Public()
  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  async show(@Req() request: Request): Promise<string> {
    if (!isFromHere(request) && !this.hasToken(request)) throw new NotFound();
    return this.metrics.text();
  }

  private hasToken(request: Request): boolean {
    const given = /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
    const { metricsToken } = this.config;
    return (
      metricsToken !== undefined && given !== undefined && timingSafeEqual(hash(given), hash(metricsToken))
    );
  }
}

/** A proxy on this machine speaks for somebody else, even one that TRUST_PROXY does not count. */
const isFromHere = (request: Request): boolean =>
  loopback.has(request.socket.remoteAddress ?? '') &&
  ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].every((name) => request.get(name) === undefined);

/** Of equal length, as the comparison wants them. */
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
