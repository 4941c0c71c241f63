/** `npm run build`: builds the add-on and says what came out. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ADDON, buildAddon } from './bundle';

buildAddon().then(() => {
  for (const name of readdirSync(ADDON)) {
    console.log(`build/addon/${name}  ${(statSync(join(ADDON, name)).size / 1024).toFixed(1)} KB`);
  }
});
