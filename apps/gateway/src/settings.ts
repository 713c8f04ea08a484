import { type GatewaySettings } from '@duban/config/settings';

/** The gateway's settings as something that can be asked for. */
export class Settings {
  constructor(readonly gateway: GatewaySettings) {}
}
