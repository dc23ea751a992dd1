import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../../../kernel/http/permissions.js';
import { citiesLike } from '../../places/cities.js';
import { rounded } from '../../places/coordinates.js';

const mostCities = 12;

interface Suggestion {
  name: string;
  province: string;
  latitude: number;
  longitude: number;
  zone: string;
}

/** Cities of the bundled list, for the form that suggests them as one types. */
@Controller('co-events/places')
export class PlacesController {
  @Public()
  @Get()
  index(
    @Query('country') country: unknown,
    @Query('q') typed: unknown,
    @Res({ passthrough: true }) response: Response,
  ): { items: Suggestion[] } {
    response.setHeader('Cache-Control', 'public, max-age=86400');
    if (typeof country !== 'string' || typeof typed !== 'string' || typed.length > 100) return { items: [] };
    return {
      items: citiesLike(country, typed, mostCities).map((city) => ({
        name: city.name,
        province: city.province,
        zone: city.zone,
        ...rounded(city),
      })),
    };
  }
}
