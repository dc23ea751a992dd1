/** The ways in which people subscribe to one feed. */
export interface SubscriptionLinks {
  /** To copy; every application takes it. */
  address: string;
  /** Opens the calendar application of the device. Never `webcals:`, which iOS refuses. */
  webcal: string;
  google: string;
  outlook: string;
  /** Outlook at work or school has another address. */
  outlookAtWork: string;
}

/** `name` is what Outlook calls the new calendar; the other applications read it from the feed. */
export function subscriptionLinks(baseUrl: string, path: string, name: string): SubscriptionLinks {
  const address = `${baseUrl}${path}`;
  const webcal = webcalOf(address);
  const query = `url=${encodeURIComponent(address)}&name=${encodeURIComponent(name)}`;
  return {
    address,
    webcal,
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    outlook: `https://outlook.live.com/calendar/0/addfromweb?${query}`,
    outlookAtWork: `https://outlook.office.com/calendar/0/addfromweb?${query}`,
  };
}

export const webcalOf = (address: string): string => address.replace(/^https?:/, 'webcal:');
