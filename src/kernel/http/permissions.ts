import { SetMetadata } from '@nestjs/common';

export const permissionKey = 'forum:permission';
export const publicRoute = 'public';

/** The route is for whoever holds the permission `feature.verb`; the guard refuses a route that declares nothing. */
export const Allow = (permission: string) => SetMetadata(permissionKey, permission);

/** The route is for everybody. */
export const Public = () => SetMetadata(permissionKey, publicRoute);
