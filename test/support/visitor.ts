/** What came back for one request; redirects are not followed, because where they lead is part of the answer. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** For what is no text. */
  bytes: Uint8Array;
  location: string | null;
}

type Fields = Record<string, string | readonly string[]>;

/** A browser without JavaScript: keeps cookies, sends forms as browsers do. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  get cookieNames(): string[] {
    return [...this.cookies.keys()];
  }

  get cookieValues(): string[] {
    return [...this.cookies.values()];
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.request('GET', path, { headers });
  }

  /** Posts a form from a page of the same site. */
  post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const each of typeof value === 'string' ? [value] : value) body.append(name, each);
    }
    return this.request('POST', path, { body, headers: { 'sec-fetch-site': 'same-origin', ...headers } });
  }

  async request(
    method: string,
    path: string,
    init: { headers?: Record<string, string>; body?: BodyInit } = {},
  ): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, this.origin), {
      method,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        'accept-language': 'en',
        ...(cookie ? { cookie } : {}),
        ...init.headers,
      },
      ...(init.body ? { body: init.body } : {}),
    });
    this.keepCookies(response.headers);
    const bytes = await response.bytes();
    return {
      status: response.status,
      headers: response.headers,
      text: new TextDecoder().decode(bytes),
      bytes,
      location: response.headers.get('location'),
    };
  }

  private keepCookies(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
