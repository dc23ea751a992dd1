import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';
import type { RequestHandler } from 'express';

export function securityHeaders(baseUrl: string): RequestHandler {
  const fields = Object.entries(securityFields(baseUrl));
  return (_request, response, next) => {
    for (const [name, value] of fields) if (value !== undefined) response.setHeader(name, value);
    next();
  };
}

/** None of them depends on the request: they are asked for once. */
export function securityFields(baseUrl: string): OutgoingHttpHeaders {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  securing(baseUrl)(request, response, () => undefined);
  return { ...response.getHeaders() };
}

/** Strict CSP without inline script or style. HTTPS is required where the address says so, and not in a rehearsal on loopback. */
function securing(baseUrl: string) {
  const https = baseUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        // Mails in the mailbox page are shown in a sandboxed frame of our own.
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // What runs below the forum's host is not the forum's to decide.
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
}
